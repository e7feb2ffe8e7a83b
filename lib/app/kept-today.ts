import { learnerDay } from '@/lib/domain/time/learner-day';
import { aboutThis } from '@/lib/platform/about';
import { dayRule, type App } from '@/lib/services/app';
import type { TodayNow } from '@/lib/services/goals/load-today';

const KEY = 'morsel-today';

/**
 * Keeps the day as the popup shows it, for the first frame of the next one; undefined forgets it, and
 * so does a full storage.
 */
export function keepToday(storage: Storage, shown: TodayNow | undefined): void {
  storage.removeItem(KEY);
  if (shown === undefined) return;
  const { version } = aboutThis();
  try {
    storage.setItem(KEY, JSON.stringify({ version, shown }));
  } catch {
    // No room: the next popup reads the day before it shows it.
  }
}

/**
 * What the popup showed last, to be drawn until the day is read. Undefined where it was another day
 * or another version. It is taken out, so that a popup that cannot draw it draws without it next time.
 */
export function takeKeptToday(app: App, storage: Storage): TodayNow | undefined {
  const kept = storage.getItem(KEY);
  storage.removeItem(KEY);
  if (kept === null) return undefined;
  try {
    const { version, shown } = JSON.parse(kept) as { version: string; shown: TodayNow };
    if (version !== aboutThis().version) return undefined;
    return shown.today.day === learnerDay(app.now(), dayRule(app, shown.settings))
      ? shown
      : undefined;
  } catch {
    // Somebody wrote something else there.
    return undefined;
  }
}
