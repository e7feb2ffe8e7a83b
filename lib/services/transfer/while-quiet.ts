import { SECOND } from '@/lib/domain/time/duration';
import { newestTab } from '@/lib/platform/tab-opened';

/** Awaited between two portions of work that nobody waits for. */
export type Pause = () => Promise<void>;

/** So long after a tab was opened the machine is the person's. */
const QUIET_MS = 3 * SECOND;
/** In all, so that the work gets done even if somebody opens tab after tab. */
const MOST_MS = 20 * SECOND;

/**
 * Runs work of the background worker whose pauses last while tabs are being opened. It asks for the
 * newest tab instead of listening, as a listener would wake the worker for every tab from then on; to
 * be asked for something keeps the worker alive, too.
 */
export function whileQuiet<Result>(work: (pause: Pause) => Promise<Result>): Promise<Result> {
  let newest: number | undefined;
  let openedAt = -Infinity;
  let waited = 0;
  return work(async () => {
    for (;;) {
      const found = await newestTab();
      if (found !== newest) openedAt = performance.now();
      newest = found;
      const left = openedAt + QUIET_MS - performance.now();
      if (left <= 0 || waited >= MOST_MS) return;
      await new Promise((resolve) => setTimeout(resolve, left));
      waited += left;
    }
  });
}
