import type { ReviewTime } from './review-view';
import styles from './TimeLine.module.css';

/** The saffron line of time. It runs by itself from where it stands; each card sets it right again. */
export function TimeLine({ time }: { time: ReviewTime }) {
  const { plannedMs, leftMs } = time;
  const place = {
    '--from': String(1 - leftMs / plannedMs),
    '--left': `${leftMs}ms`,
  };
  return (
    <div class={styles.track} aria-hidden="true">
      <div key={leftMs} class={styles.line} style={place} />
    </div>
  );
}
