import { PROMPT_WISHES, type PromptWish } from '@/lib/domain/prompt/prompt-form';
import { t, type MessageKey } from '@/lib/i18n/t';
import { OptionRow, type OptionRowProps } from './OptionRow';
import styles from './DeckOptions.module.css';

const WORDS: Readonly<Record<PromptWish, MessageKey>> = {
  written: 'deckFormsWritten',
  choices: 'deckFormsChoices',
  both: 'deckFormsBoth',
};

export interface FormsOptionProps extends Pick<OptionRowProps, 'from' | 'isOwn'> {
  /** Absent where no deck says anything. */
  value: PromptWish | undefined;
  /** What the decks above say. */
  inherited: PromptWish | undefined;
  onChange: (value: PromptWish | undefined) => void;
}

/** Whether new and hard cards are asked in an easier form, and strong ones in a harder one (S-056). */
export function FormsOption({ value, inherited, from, isOwn, onChange }: FormsOptionProps) {
  return (
    <OptionRow
      label={t('deckForms')}
      from={from}
      otherwise={inherited === undefined ? t('deckFormsWritten') : undefined}
      isOwn={isOwn}
      onReset={() => onChange(undefined)}
      note={<p class={styles.cost}>{t('deckFormsHint')}</p>}
    >
      {(ids) => (
        <select
          {...ids}
          value={value ?? 'written'}
          onChange={({ currentTarget }) =>
            onChange(PROMPT_WISHES.find((wish) => wish === currentTarget.value))
          }
        >
          {PROMPT_WISHES.map((wish) => (
            <option key={wish} value={wish}>
              {t(WORDS[wish])}
            </option>
          ))}
        </select>
      )}
    </OptionRow>
  );
}
