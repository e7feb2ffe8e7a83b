import { useState } from 'preact/hooks';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import styles from './TypedAnswer.module.css';

export interface TypedAnswerProps {
  /** The typed text; empty for "show me". */
  onAnswer: (answer: string) => void;
}

/** A line to type into. Never focused by itself: the address bar keeps the focus. */
export function TypedAnswer({ onAnswer }: TypedAnswerProps) {
  const [text, setText] = useState('');
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(text.trim());
      }}
    >
      <Field label={t('lessonsYourAnswer')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            dir="auto"
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class={`card-rate ${styles.check}`} data-kind="primary">
        {text.trim() === '' ? t('showAnswer') : t('lessonsCheck')}
      </button>
    </form>
  );
}
