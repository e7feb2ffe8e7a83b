import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import tick from '@/components/ui/Tick.module.css';
import type { DraftView } from '@/lib/domain/capture/draft-view';
import { t } from '@/lib/i18n/t';
import { DraftSentence } from './DraftSentence';
import styles from './DraftFinisher.module.css';

export interface DraftFinisherProps {
  draft: DraftView;
  /** The meaning, and whether the card asks for the phrase alone or inside its sentence. */
  onSave: (given: { meaning: string; as: 'plain' | 'cloze' }) => void;
  /** Out of sight until tomorrow. */
  onLater: () => void;
  onDrop: () => void;
  /** Each keystroke, for a surface that may close. */
  onType?: (meaning: string) => void;
  /** Leads to the card that there is already. */
  onShowCard?: () => void;
  /** The field takes the focus. Never on a new tab. */
  focusField?: boolean;
}

/** One saved phrase, marked in its sentence, and the one line that makes it a card. */
export function DraftFinisher(props: DraftFinisherProps) {
  const { draft, onSave, onLater, onDrop, onType, onShowCard, focusField = false } = props;
  const [meaning, setMeaning] = useState(draft.meaning);
  const [isCloze, setIsCloze] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const sentence = useId();
  useLayoutEffect(() => {
    if (focusField) field.current?.focus();
  }, [focusField]);
  const save = () => {
    // Inside its sentence the phrase is the answer; alone it needs a meaning.
    if (meaning.trim() === '' && !isCloze) field.current?.focus();
    else onSave({ meaning: meaning.trim(), as: isCloze ? 'cloze' : 'plain' });
  };
  return (
    <form
      class={styles.finisher}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <DraftSentence id={sentence} draft={draft} />
      {draft.duplicateOf && (
        <p class={styles.note}>
          {t('captureDuplicate')}{' '}
          {onShowCard && (
            <button type="button" class={styles.link} onClick={onShowCard}>
              {t('captureShowCard')}
            </button>
          )}
        </p>
      )}
      <Field label={t('captureMeaning')}>
        {(ids) => (
          <input
            {...ids}
            aria-describedby={`${sentence} ${ids['aria-describedby']}`}
            ref={field}
            value={meaning}
            autoComplete="off"
            enterkeyhint="done"
            onInput={(event) => {
              setMeaning(event.currentTarget.value);
              onType?.(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {draft.sentence && (
        <label class={styles.choice}>
          <input
            type="checkbox"
            class={tick.box}
            checked={isCloze}
            onChange={(event) => setIsCloze(event.currentTarget.checked)}
          />
          {t('captureCloze')}
        </label>
      )}
      <div class={styles.actions}>
        <Button kind="quiet" onClick={onDrop}>
          {t('captureDrop')}
        </Button>
        <Button kind="quiet" onClick={onLater}>
          {t('captureLater')}
        </Button>
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
