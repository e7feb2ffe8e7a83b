import { CardHtml } from '@/components/review/CardHtml';
import { t } from '@/lib/i18n/t';
import styles from './CheckResult.module.css';
import { InlineCode } from './InlineCode';
import type { GivenAnswer } from './LessonStepView';

export interface CheckResultProps {
  answered?: GivenAnswer | undefined;
  /** The choices stay on the screen and show what was pressed and what is right. */
  hasChoices: boolean;
}

/** The result of an answer, announced when it appears; an empty place before. */
export function CheckResult({ answered, hasChoices }: CheckResultProps) {
  return (
    <div role="status" class={answered ? styles.result : undefined}>
      {answered && (
        <>
          {!hasChoices && answered.given !== '' && (
            <p class={styles.given}>
              {t('lessonsYourAnswer')}: {answered.given}
            </p>
          )}
          <p class={styles.line}>
            {(answered.isRight || answered.given !== '') && (
              <strong>{t(answered.isRight ? 'lessonsRight' : 'lessonsNotQuite')} </strong>
            )}
            {!answered.isRight && (
              <span class={hasChoices ? 'visually-hidden' : undefined}>
                {t('lessonsShown')} <InlineCode text={answered.answer} />
              </span>
            )}
          </p>
          {answered.explanationHtml !== undefined && (
            <CardHtml class={styles.why ?? ''} html={answered.explanationHtml} size="text" />
          )}
          <p class={styles.later}>{t('lessonsComesBack')}</p>
        </>
      )}
    </div>
  );
}
