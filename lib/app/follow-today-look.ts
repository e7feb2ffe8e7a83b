import type { App } from '@/lib/services/app';
import type { TodayNow } from '@/lib/services/goals/load-today';
import { forgetPageView } from '@/lib/snapshot/page-view';
import { whenIdle } from './keep-snapshot';

/** A value that changes, as a signal has it. */
interface Watched<Value> {
  readonly peek: () => Value;
  readonly subscribe: (on: (value: Value) => void) => () => void;
}

/**
 * Keeps the popup for the first frame of the next one as often as it stands, drawn, and forgets it while
 * something else is shown. `keepable`: the day, absent where more than that is to be seen.
 */
export function followTodayLook(
  app: App,
  page: Window,
  keepable: Watched<TodayNow | undefined>,
): void {
  const idle = whenIdle(app);
  keepable.subscribe((shown) => {
    if (shown === undefined) return forgetPageView(page);
    idle(async () => {
      const { keepTodayLook } = await import('./keep-today-look');
      // Something else may be shown by now.
      if (keepable.peek() === shown) keepTodayLook(app, page, shown);
    });
  });
}
