import type { ComponentChildren } from 'preact';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import styles from './DeckOptions.module.css';

export interface OptionRowProps {
  label: string;
  /** Where the value comes from while the deck says nothing: a parent's name, or "Settings". */
  from: string;
  isOwn: boolean;
  /** In place of "As in …" where nothing above says anything. */
  otherwise?: string | undefined;
  error?: string | undefined;
  onReset: () => void;
  children: Parameters<typeof Field>[0]['children'];
  /** Under the control, before the line that says whose value it is. */
  note?: ComponentChildren;
}

/** One option of a deck: its control, whose value it shows, and the way back to the inherited one. */
export function OptionRow(props: OptionRowProps) {
  const { label, from, isOwn, otherwise, error, onReset, children, note } = props;
  const inherited = otherwise ?? t('deckOptionAsIn', from);
  return (
    <div class={styles.option} data-own={isOwn || undefined}>
      <Field label={label} error={error}>
        {children}
      </Field>
      {note}
      {isOwn ? (
        <button type="button" class={styles.reset} onClick={onReset}>
          {t('deckOptionReset', inherited)}
        </button>
      ) : (
        <p class={styles.from}>{inherited}</p>
      )}
    </div>
  );
}
