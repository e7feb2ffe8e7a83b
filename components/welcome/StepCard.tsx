import type { ComponentChildren } from 'preact';
import { CardRing } from '@/components/review/CardRing';
import { t } from '@/lib/i18n/t';
import styles from './StepCard.module.css';
import { STAGES, type Stage } from './welcome-model';

export interface StepCardProps {
  stage: Stage;
  title: string;
  children: ComponentChildren;
  /** The row of buttons at the foot. */
  actions: ComponentChildren;
}

/** A step on the paper that everything in Morsel stands on; the ring in the bite shows how far. */
export function StepCard({ stage, title, children, actions }: StepCardProps) {
  const place = STAGES.indexOf(stage);
  const words = t('welcomeStep', place + 1, STAGES.length);
  return (
    <section class={`card ${styles.step}`}>
      <div class="card-paper" />
      <CardRing share={place / (STAGES.length - 1)} label={words} />
      <p class="card-deck">{words}</p>
      <div class={styles.body}>
        <h1 class={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      <div class={styles.actions}>{actions}</div>
    </section>
  );
}
