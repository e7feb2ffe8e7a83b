import { Icon } from '@/components/ui/Icon';
import { t } from '@/lib/i18n/t';
import styles from './Choices.module.css';
import { InlineCode } from './InlineCode';
import type { GivenAnswer } from './LessonStepView';

/** lucide `check` (ISC). */
const CHECK = ['M20 6 9 17l-5-5'];

export interface ChoicesProps {
  choices: readonly string[];
  answered?: GivenAnswer | undefined;
  onChoose: (choice: string) => void;
}

/** The answers to press. Once one is pressed they stay where they are and say which it was. */
export function Choices({ choices, answered, onChoose }: ChoicesProps) {
  return (
    <fieldset class={styles.choices}>
      <legend class="visually-hidden">{t('lessonsChoose')}</legend>
      {choices.map((choice) => {
        const isRight = answered?.answer === choice;
        const isGiven = answered?.given === choice;
        return (
          <button
            key={choice}
            type="button"
            class={styles.choice}
            data-right={isRight || undefined}
            data-given={isGiven || undefined}
            aria-disabled={answered !== undefined}
            onClick={answered ? undefined : () => onChoose(choice)}
          >
            <span class={styles.text} dir="auto">
              <InlineCode text={choice} />
            </span>
            {isRight && (
              <span class={styles.mark}>
                <Icon paths={CHECK} />
                <span class="visually-hidden">{t('lessonsRightChoice')}</span>
              </span>
            )}
            {isGiven && !isRight && <span class={styles.mark}>{t('lessonsYourChoice')}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
