import { CardHtml } from '@/components/review/CardHtml';
import { t } from '@/lib/i18n/t';
import styles from './CheckResult.module.css';
import { InlineCode } from './InlineCode';
import type { GivenAnswer } from './LessonStepView';

/** The result of an answer, announced when it appears; an empty place before. */
export function CheckResult({ answered }: { answered?: GivenAnswer | undefined }) {
  return (
    <div role="status" class={answered ? styles.result : undefined}>
      {answered && (
        <>
          <p class={styles.line}>
            <strong>{words(answered)}</strong>{' '}
            {!answered.isRight && <InlineCode text={answered.answer} />}
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

function words({ isRight, given }: GivenAnswer): string {
  if (isRight) return t('lessonsRight');
  return given === '' ? t('lessonsShown') : t('lessonsNotQuite');
}
