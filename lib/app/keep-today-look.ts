import { learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import type { TodayNow } from '@/lib/services/goals/load-today';
import { keepPageView } from '@/lib/snapshot/keep-page-view';

/** Keeps the popup as it is seen now for the first frame of the next one that day. */
export function keepTodayLook(app: App, page: Window, shown: TodayNow): void {
  const rule = dayRule(app, shown.settings);
  const { day } = shown.today;
  keepPageView(page, [learnerDayStart(day, rule), learnerDayStart(day + 1, rule)]);
}
