import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { App } from '@/lib/services/app';
import { readIn, type Reads } from '@/lib/storage/transact';
import { loadDay } from './load-day';
import { readRecentSessions } from './recent-sessions';

/** "Time's up: how many of 5?" for the latest session that still waits for the answer. */
export async function loadPendingResult(app: App): Promise<GoalSession | undefined> {
  const [db, day] = await Promise.all([app.db(), loadDay(app)]);
  return readIn(db, ['sessions', 'goals'], (tx) => readPendingResult(tx, day));
}

/** The same inside a reading that knows the day. */
export async function readPendingResult(
  tx: Reads<'sessions' | 'goals'>,
  day: LearnerDay,
): Promise<GoalSession | undefined> {
  const session = (await readRecentSessions(tx, day)).findLast((one) => one.isResultPending);
  const goal = session && (await tx.objectStore('goals').get(session.goalId));
  return session && goal && goal.deletedAt === undefined ? { session, goal } : undefined;
}
