import { dayProgress, periodProgress } from '@/lib/domain/goal/goal-progress';
import {
  chooseTodayGoals,
  recentSkips,
  type GoalSession,
  type Today,
} from '@/lib/domain/goal/today-list';
import type { Goal } from '@/lib/domain/goal/goal';
import type { Session } from '@/lib/domain/goal/session';
import { weekStart } from '@/lib/domain/time/calendar';
import { fixToday } from '@/lib/services/review/day-mark';
import { readIsHectic } from '@/lib/services/review/read-is-hectic';
import type { App } from '@/lib/services/app';
import { loadDay } from './load-day';
import { readIn, transact } from '@/lib/storage/transact';
import { readFedAmounts, readLiveCheckIns, readOpenSession } from './goal-rows';
import { readRecentSessions } from './recent-sessions';

const STORES = ['goals', 'sessions', 'checkIns', 'days', 'decks', 'meta'] as const;
const SKIPS_BEFORE_WHY = 2;

/** Today's goals with progress, the open session and the question that waits, in one consistent picture. */
export async function loadToday(app: App): Promise<Today> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, STORES, async (tx) => {
    const day = await fixToday(tx, app, settings);
    const [all, live, open, recent, isHectic] = await Promise.all([
      tx.objectStore('goals').getAll(),
      readLiveCheckIns(tx, day),
      readOpenSession(tx, day),
      readRecentSessions(tx, day),
      readIsHectic(tx, day),
    ]);
    const goals = chooseTodayGoals(all, live, day, settings.activeGoalLimit);
    const fed = await readFedAmounts(tx, goals, day);
    const whyShown = await Promise.all(
      goals.map((goal) => tx.objectStore('meta').get(whyKey(goal))),
    );
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
      ...withGoal('open', open, all),
      ...withGoal(
        'pending',
        recent.findLast((one) => one.isResultPending),
        all,
      ),
      isHectic,
      hasGoals: all.some((goal) => goal.deletedAt === undefined),
    };
  });
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

function withGoal<Name extends 'open' | 'pending'>(
  name: Name,
  session: Session | undefined,
  goals: readonly Goal[],
): { readonly [Key in Name]?: GoalSession } {
  const goal = goals.find((one) => one.id === session?.goalId && one.deletedAt === undefined);
  return (session && goal ? { [name]: { session, goal } } : {}) as { [Key in Name]?: GoalSession };
}
