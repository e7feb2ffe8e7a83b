import { learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import type { TodayNow } from '@/lib/services/goals/load-today';
import { forgetPageView, keepPageView } from '@/lib/snapshot/keep-page-view';

/** Keeps the popup as it is seen now for the first frame of the next one that day; undefined forgets it. */
export function keepTodayLook(app: App, page: Window, shown: TodayNow | undefined): void {
  if (shown === undefined) return forgetPageView(page);
  const rule = dayRule(app, shown.settings);
  const { day } = shown.today;
  keepPageView(page, [learnerDayStart(day, rule), learnerDayStart(day + 1, rule)]);
}
