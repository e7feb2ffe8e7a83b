import { useRef, useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { splitTrouble, type SplitTrouble } from '@/lib/domain/note/split-trouble';
import { t } from '@/lib/i18n/t';
import type { SlippingModel } from './slipping-model';
import { SlippingActions } from './SlippingActions';
import styles from './SlippingDialog.module.css';

const PARTS = ['first', 'second'] as const;
const SIDES = ['front', 'back'] as const;

/** Both parts begin as the whole: whoever takes something out of each has two cards. */
export function SplitForm({ model }: { model: SlippingModel }) {
  const whole = model.card.texts ?? { front: '', back: '' };
  const [parts, setParts] = useState({ first: whole, second: whole });
  const [trouble, setTrouble] = useState<SplitTrouble>();
  const areas = useRef(new Map<string, HTMLTextAreaElement | null>());
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const found = splitTrouble(parts);
        setTrouble(found);
        if (found) areas.current.get(`${found.part} ${found.side}`)?.focus();
        else model.split(parts.first, parts.second);
      }}
    >
      {PARTS.map((part) => (
        <fieldset key={part} class={styles.part}>
          <legend>{t(part === 'first' ? 'slippingFirst' : 'slippingSecond')}</legend>
          {SIDES.map((side) => (
            <Field
              key={side}
              label={t(side === 'front' ? 'slippingQuestion' : 'slippingAnswer')}
              error={
                trouble?.part === part && trouble.side === side ? t(whyNot(trouble)) : undefined
              }
            >
              {(ids) => (
                <textarea
                  {...ids}
                  ref={(area) => void areas.current.set(`${part} ${side}`, area)}
                  value={parts[part][side]}
                  onInput={({ currentTarget: { value } }) => {
                    setTrouble(undefined);
                    setParts({ ...parts, [part]: { ...parts[part], [side]: value } });
                  }}
                />
              )}
            </Field>
          ))}
        </fieldset>
      ))}
      <SlippingActions model={model} />
    </form>
  );
}

function whyNot({ kind, side }: SplitTrouble) {
  if (kind === 'same') return 'slippingSplitSame';
  return side === 'front' ? 'slippingSplitNoQuestion' : 'slippingSplitNoAnswer';
}
