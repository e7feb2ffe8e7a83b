import type { ComponentChildren } from 'preact';
import styles from './ProgressRing.module.css';

export interface ProgressRingProps {
  /** 0–1; values outside are clamped. */
  value: number;
  /** Outer diameter in CSS pixels. */
  size: number;
  stroke?: number;
  /** Read by screen readers: "4 of 8 minutes". */
  label: string;
  /** What stands inside the ring. */
  children?: ComponentChildren;
}

/** The saffron ring: today's minutes in the bite, time left of a session, Done for today. */
export function ProgressRing({ value, size, stroke = 4, label, children }: ProgressRingProps) {
  const share = Math.min(1, Math.max(0, value));
  const radius = (size - stroke) / 2;
  const length = 2 * Math.PI * radius;
  const circle = { cx: size / 2, cy: size / 2, r: radius, 'stroke-width': stroke };
  return (
    <div class={styles.ring} role="img" aria-label={label}>
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <circle {...circle} class={styles.track} />
        <circle
          {...circle}
          class={styles.value}
          stroke-dasharray={length}
          stroke-dashoffset={length * (1 - share)}
        />
      </svg>
      {children && <div class={styles.inside}>{children}</div>}
    </div>
  );
}
