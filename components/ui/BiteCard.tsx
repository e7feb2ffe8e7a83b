import type { ComponentChildren } from 'preact';
import styles from './BiteCard.module.css';
import { ProgressRing } from './ProgressRing';

export interface BiteCardProps {
  /** The small ring in the bite: today's minutes, 0–1, and the same in words. Absent: the icon's dot. */
  ring?: { readonly share: number; readonly label: string };
  children: ComponentChildren;
}

/** The paper of a timer and of a result: the card's shape, its content in the middle. */
export function BiteCard({ ring, children }: BiteCardProps) {
  return (
    <section class={styles.card}>
      <div class={ring ? styles.ring : styles.dot}>
        {ring && <ProgressRing value={ring.share} size={24} stroke={2.7} label={ring.label} />}
      </div>
      {children}
    </section>
  );
}
