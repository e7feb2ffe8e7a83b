import type { ComponentChildren } from 'preact';
import styles from './ShareBar.module.css';

export interface ShareBarProps {
  /** 0–1; what is beyond is cut. */
  share: number;
  /** How thick, in CSS pixels. */
  thickness: number;
  /** Pine, or saffron where something grows with the day. */
  tone: 'accent' | 'bite';
  /** What stands on it. */
  children?: ComponentChildren;
}

/** A bar that is filled as far as its share. It says nothing that is not written beside it. */
export function ShareBar({ share, thickness, tone, children }: ShareBarProps) {
  const filled = Math.min(1, Math.max(0, share));
  const style = {
    '--share': filled,
    '--thickness': `${thickness}px`,
    '--filled': `var(--${tone})`,
  };
  return (
    <div class={styles.bar} aria-hidden="true" style={style}>
      {children}
    </div>
  );
}
