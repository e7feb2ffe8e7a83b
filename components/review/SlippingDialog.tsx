import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import type { Help, SlippingModel } from './slipping-model';
import { SlippingActions } from './SlippingActions';
import styles from './SlippingDialog.module.css';
import { SplitForm } from './SplitForm';

export interface SlippingDialogProps {
  model: SlippingModel;
  onClose: () => void;
}

/** What is said once a card was helped. */
export const DONE = {
  rest: 'slippingRested',
  stop: 'slippingStopped',
  hint: 'slippingHinted',
  split: 'slippingSplit',
} as const satisfies Record<Help, string>;

/** Five ways to help a card that keeps slipping (C-22); none is taken without a press. */
export function SlippingDialog({ model, onClose }: SlippingDialogProps) {
  const view = model.view.value;
  const status = useFirstFocus(view.kind);
  return (
    <Dialog title={t('slippingTitle')} onClose={onClose}>
      <div ref={status} class={styles.body} role="status">
        {view.kind === 'done' && <p>{t(DONE[view.help])}</p>}
        {view.kind === 'gone' && <p>{t('slippingGone')}</p>}
      </div>
      {view.kind === 'ways' && <Ways model={model} />}
      {view.kind === 'hint' && <HintForm model={model} />}
      {view.kind === 'split' && <SplitForm model={model} />}
      {(view.kind === 'ways' || view.kind === 'done' || view.kind === 'gone') && (
        <DialogActions
          before={
            view.kind === 'done' && <Button onClick={() => void model.undo()}>{t('undo')}</Button>
          }
        >
          {view.kind === 'ways' ? (
            <Button onClick={onClose}>{t('slippingLeave')}</Button>
          ) : (
            <Button kind="primary" data-first onClick={onClose}>
              {t('close')}
            </Button>
          )}
        </DialogActions>
      )}
    </Dialog>
  );
}

/** What was pressed is gone with what it led to: the focus goes on to what came in its place. */
function useFirstFocus(kind: string) {
  const status = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const dialog = status.current?.closest('dialog');
    const first = dialog?.querySelector<HTMLElement>('[data-first]');
    (first ?? dialog?.querySelector<HTMLElement>('a, textarea'))?.focus();
  }, [kind]);
  return status;
}

/** The dialog of one card, for whoever shows it and takes it away. */
export function slippingView(model: SlippingModel) {
  return ({ onClose }: Pick<SlippingDialogProps, 'onClose'>) => (
    <SlippingDialog model={model} onClose={onClose} />
  );
}

function Ways({ model }: { model: SlippingModel }) {
  const { noteId, texts, hint } = model.card;
  const editor = `/dashboard.html#/library?q=${encodeURIComponent(`note:${noteId}`)}`;
  return (
    <>
      <p class={styles.lead}>{t('slippingLead')}</p>
      <ul class={styles.ways}>
        <li>
          <a class={styles.way} href={editor} target="_blank" rel="noopener">
            <Words name="slippingRewrite" why="slippingRewriteWhy" />
          </a>
        </li>
        {texts && (
          <Way name="slippingSplitWay" why="slippingSplitWhy" onPress={() => model.show('split')} />
        )}
        {hint !== undefined && (
          <Way
            name={hint === '' ? 'slippingHintWay' : 'slippingHintChange'}
            why="slippingHintWhy"
            onPress={() => model.show('hint')}
          />
        )}
        <Way name="slippingRest" why="slippingRestWhy" onPress={model.rest} />
        <Way name="slippingStop" why="slippingStopWhy" onPress={model.stop} />
      </ul>
    </>
  );
}

type Message = Parameters<typeof t>[0];

function Way({ onPress, ...words }: { name: Message; why: Message; onPress: () => void }) {
  return (
    <li>
      <button type="button" class={styles.way} onClick={onPress}>
        <Words {...words} />
      </button>
    </li>
  );
}

function Words({ name, why }: { name: Message; why: Message }) {
  return (
    <>
      <strong>{t(name)}</strong>
      <span>{t(why)}</span>
    </>
  );
}

function HintForm({ model }: { model: SlippingModel }) {
  const [hint, setHint] = useState(model.card.hint ?? '');
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (hint.trim() !== '') model.addHint(hint);
      }}
    >
      <Field label={t('slippingHintLabel')} hint={t('slippingHintWhy')}>
        {(ids) => (
          <textarea
            {...ids}
            required
            value={hint}
            onInput={({ currentTarget }) => setHint(currentTarget.value)}
          />
        )}
      </Field>
      <SlippingActions model={model} />
    </form>
  );
}
