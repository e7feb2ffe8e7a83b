import { isOpen } from '@/lib/domain/capture/draft-choice';
import { dayProgress, periodProgress } from '@/lib/domain/goal/goal-progress';
import { chooseTodayGoals, recentSkips, type Today } from '@/lib/domain/goal/today-list';
import type { Goal } from '@/lib/domain/goal/goal';
import type { ReviewSession } from '@/lib/domain/review-session/review-session';
import type { Settings } from '@/lib/domain/settings';
import { weekStart } from '@/lib/domain/time/calendar';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { fixToday } from '@/lib/services/review/day-mark';
import { readTodayTotals, type TodayTotals } from '@/lib/services/review/load-today-totals';
import { readIsHectic } from '@/lib/services/review/read-is-hectic';
import { readReviewSession } from '@/lib/services/review-session/review-session-row';
import type { App } from '@/lib/services/app';
import { loadDay } from './load-day';
import { readIn, transact, type ReadTx } from '@/lib/storage/transact';
import { readFedAmounts, readLiveCheckIns, readOpenSession } from './goal-rows';
import { readPendingResult } from './load-pending-result';
import { settleSessions } from './settle-sessions';

const STORES = ['goals', 'sessions', 'checkIns', 'days', 'decks', 'inbox', 'meta'] as const;
const SKIPS_BEFORE_WHY = 2;

/** Today's goals with progress, the open session and the question that waits, in one consistent picture. */
export async function loadToday(app: App): Promise<Today> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, STORES, async (tx) =>
    readToday(tx, settings, await fixToday(tx, app, settings)),
  );
}

/** All that a page needs to show today. */
export interface TodayNow {
  readonly today: Today;
  readonly totals: TodayTotals;
  /** The short review that was begun and not finished. */
  readonly review: ReviewSession | undefined;
  /** Whether a saved phrase waits for its meaning. */
  readonly hasSaved: boolean;
  readonly settings: Settings;
}

/**
 * Today in one reading. Where a session runs it is settled first, so that no clock is shown past its
 * end; where the disk does not take that, today is shown as it is stored.
 */
export async function settleAndLoadToday(app: App): Promise<TodayNow> {
  const { isRunning, ...read } = await readTodayNow(app);
  if (!isRunning) return read;
  if (!(await hasSettled(app))) return read;
  const { isRunning: _settled, ...again } = await readTodayNow(app);
  return again;
}

async function hasSettled(app: App): Promise<boolean> {
  try {
    const { ended, paused } = await settleSessions(app);
    return ended.length + paused.length > 0;
  } catch (error) {
    app.report(error, 'sessions');
    return false;
  }
}

async function readTodayNow(app: App): Promise<TodayNow & { readonly isRunning: boolean }> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, STORES, async (tx) => {
    const day = await fixToday(tx, app, settings);
    const [today, totals, review, running, drafts] = await Promise.all([
      readToday(tx, settings, day),
      readTodayTotals(tx, settings, day),
      readReviewSession(tx),
      tx.objectStore('sessions').index('byEndsAt').count(),
      tx.objectStore('inbox').getAll(),
    ]);
    const hasSaved = drafts.some(isOpen);
    return { today, totals, review, hasSaved, settings, isRunning: running > 0 };
  });
}

async function readToday(
  tx: ReadTx<(typeof STORES)[number]>,
  settings: Settings,
  day: LearnerDay,
): Promise<Today> {
  const [all, live, open, pending, isHectic] = await Promise.all([
    tx.objectStore('goals').getAll(),
    readLiveCheckIns(tx, day),
    readOpenSession(tx, day),
    readPendingResult(tx, day),
    readIsHectic(tx, day),
  ]);
  const goals = chooseTodayGoals(all, live, day, settings.activeGoalLimit);
  const [fed, whyShown] = await Promise.all([
    readFedAmounts(tx, goals, day),
    Promise.all(goals.map((goal) => tx.objectStore('meta').get(whyKey(goal)))),
  ]);
  return {
    day,
    goals: goals.map((goal, i) => ({
      goal,
      progress: dayProgress(goal, live, day, fed.get(goal)?.get(day)),
      period: periodProgress(goal, live, day, fed.get(goal)),
      showsWhy:
        goal.why !== undefined &&
        recentSkips(goal, live, day) >= SKIPS_BEFORE_WHY &&
        whyShown[i]?.value !== weekStart(day),
    })),
    ...(open && { open }),
    ...(pending && { pending }),
    isHectic,
    hasGoals: all.some((goal) => goal.deletedAt === undefined),
  };
}

/** The "why" of a goal was read; it comes back next week at the earliest. */
export async function markWhyShown(app: App, input: { goalId: Goal['id'] }): Promise<void> {
  const [db, day] = await Promise.all([app.db(), loadDay(app)]);
  const week = weekStart(day);
  await transact(db, ['meta'], (tx) =>
    tx.objectStore('meta').put({ key: whyKey({ id: input.goalId }), value: week }),
  );
}

function whyKey(goal: Pick<Goal, 'id'>): string {
  return `whyShown/${goal.id}`;
}
