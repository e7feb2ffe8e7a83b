import { CardHtml } from '@/components/review/CardHtml';
import type { CheckQuestion, LessonStep } from '@/lib/domain/lesson/lesson';
import { t, tn } from '@/lib/i18n/t';
import { InlineCode } from './InlineCode';
import type { LessonPreview as Preview } from './lesson-editor-model';
import styles from './LessonPreview.module.css';

/** The screens of a lesson one below the other, answers shown: for its writer. */
export function LessonPreview({ preview }: { preview: Preview | undefined }) {
  const steps = preview?.steps ?? [];
  return (
    <section class={styles.preview} aria-label={t('lessonsPreview')}>
      <p class={styles.caption}>
        <span>{preview?.title || t('lessonsPreview')}</span>
        {preview !== undefined && steps.length > 0 && (
          <span>
            {tn('lessonsSteps', steps.length)} · {t('lessonsMinutes', preview.minutes)}
          </span>
        )}
      </p>
      {steps.length === 0 && <p class={styles.empty}>{t('lessonsPreviewEmpty')}</p>}
      <ol class={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.id} class={styles.step}>
            <span class={styles.number}>{t('lessonsStepOf', index + 1, steps.length)}</span>
            <StepFace step={step} />
            {step.recap !== undefined && <p class={styles.recap}>{step.recap}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepFace({ step }: { step: LessonStep }) {
  if (step.kind === 'text') {
    return <CardHtml class={styles.text ?? ''} html={step.html ?? ''} size="text" />;
  }
  return (
    <>
      <CardHtml class={styles.text ?? ''} html={step.check.html ?? ''} size="text" />
      <Answers check={step.check} />
      {step.check.explanationHtml !== undefined && (
        <CardHtml class={styles.why ?? ''} html={step.check.explanationHtml} size="text" />
      )}
    </>
  );
}

function Answers({ check }: { check: CheckQuestion }) {
  return (
    <ul class={styles.answers}>
      {(check.choices ?? check.answers).map((answer) => (
        <li key={answer} data-right={check.answers.includes(answer) || undefined}>
          <InlineCode text={answer} />
          {check.answers.includes(answer) && (
            <span class="visually-hidden"> ({t('lessonsRightChoice')})</span>
          )}
        </li>
      ))}
    </ul>
  );
}
