import styles from './DeckDot.module.css';

/** A deck's colour beside its name; decoration only. */
export function DeckDot({ dot }: { dot: number }) {
  return <span class={styles.dot} style={{ '--dot': `var(--dot-${dot})` }} aria-hidden="true" />;
}
