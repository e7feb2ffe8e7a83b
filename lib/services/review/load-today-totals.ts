import { hecticMinutes } from '@/lib/domain/goal/hectic-day';
import { answersOf } from '@/lib/domain/review/day-totals';
import { MINUTE } from '@/lib/domain/time/duration';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { App } from '@/lib/services/app';
import type { Settings } from '@/lib/domain/settings';
import { readIn, type Reads } from '@/lib/storage/transact';
import { fixToday } from './day-mark';
import { readIsHectic } from './read-is-hectic';

/** What was done today, and how much of the day's minutes is left. */
export interface TodayTotals {
  readonly day: LearnerDay;
  readonly cards: number;
  /** Active minutes, not rounded. */
  readonly minutes: number;
  readonly budgetMinutes: number;
  /** Minutes until the budget, never negative. */
  readonly remaining: number;
  readonly isDone: boolean;
}

/** Today's totals over all decks; a hectic day has a budget of five minutes at most. */
export async function loadTodayTotals(app: App): Promise<TodayTotals> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, ['days', 'meta'], async (tx) =>
    readTodayTotals(tx, settings, await fixToday(tx, app, settings)),
  );
}

/** The same inside a reading that knows the day. */
export async function readTodayTotals(
  tx: Reads<'days' | 'meta'>,
  settings: Settings,
  day: LearnerDay,
): Promise<TodayTotals> {
  const [rows, hectic] = await Promise.all([
    tx.objectStore('days').getAll(IDBKeyRange.bound([day], [day, []])),
    readIsHectic(tx, day),
  ]);
  const budgetMinutes = hectic ? hecticMinutes(settings.minutesPerDay) : settings.minutesPerDay;
  const minutes = rows.reduce((sum, row) => sum + row.tookMs, 0) / MINUTE;
  return {
    day,
    cards: rows.reduce((sum, row) => sum + answersOf(row), 0),
    minutes,
    budgetMinutes,
    remaining: Math.max(0, budgetMinutes - minutes),
    isDone: minutes >= budgetMinutes,
  };
}
