import type { ComponentChildren } from 'preact';
import '@/components/review/card.css';
import { CardRing } from '@/components/review/CardRing';
import { t, tn } from '@/lib/i18n/t';
import styles from './LessonDoneView.module.css';

export interface LessonDoneViewProps {
  title: string;
  checkCount: number;
  ring?: { readonly share: number; readonly label: string } | undefined;
  /** Where to go from here: at most two buttons or links. */
  children?: ComponentChildren;
}

/** The end of a lesson, on the same card: a calm mark, and what comes of it. */
export function LessonDoneView({ title, checkCount, ring, children }: LessonDoneViewProps) {
  return (
    <article class={`card ${styles.done}`} aria-label={title}>
      <div class="card-paper" />
      <CardRing {...(ring ?? { share: 1, label: t('lessonsFinished') })} />
      <p class="card-deck">{title}</p>
      <div class={styles.middle} role="status">
        <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" class={styles.check}>
          <path d="M10 25l10 10 18-22" />
        </svg>
        <h2 class={styles.title}>{t('lessonsDone')}</h2>
        {checkCount > 0 && <p class={styles.cards}>{tn('lessonsDoneCards', checkCount)}</p>}
      </div>
      <div class={styles.actions}>{children}</div>
    </article>
  );
}
