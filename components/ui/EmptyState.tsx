import type { ComponentChildren } from 'preact';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  /** One sentence: what belongs here and what to do next. */
  sentence: string;
  /** One button or link. */
  children?: ComponentChildren;
}

/** A place with nothing in it yet: the bite outline, one sentence, one way on. */
export function EmptyState({ sentence, children }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      <svg width="80" height="80" viewBox="0 0 80 80" aria-hidden="true" class={styles.bite}>
        <path d="M20 4h29a27 27 0 0 0 27 27v29a16 16 0 0 1-16 16H20A16 16 0 0 1 4 60V20A16 16 0 0 1 20 4Z" />
        <circle cx="68" cy="12" r="6" />
      </svg>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
