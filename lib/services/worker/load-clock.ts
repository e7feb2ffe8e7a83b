import type { Session } from '@/lib/domain/goal/session';
import { isEndedByClock } from '@/lib/domain/goal/session-clock';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { readRecentSessions } from '@/lib/services/goals/recent-sessions';
import { readIn, type ReadTx } from '@/lib/storage/transact';
import type { Store } from '@/lib/storage/schema';
import type { Db } from '@/lib/storage/db';

/** The session that runs, and the last one that the clock ended. */
export interface ClockState {
  readonly running?: Session;
  readonly ended?: Session;
}

/** What the worker has to watch, from the rows alone. */
export async function loadClock(db: Db, day: LearnerDay): Promise<ClockState> {
  return readIn(db, ['sessions'], async (tx) => {
    const [running] = await tx.objectStore('sessions').index('byEndsAt').getAll();
    const ended = (await readEnded(tx, day)).at(-1);
    return { ...(running && { running }), ...(ended && { ended }) };
  });
}

/** This week's sessions that ran their full time, oldest first: the clock ended them. */
export async function readEnded<Rest extends Store>(
  tx: ReadTx<Rest | 'sessions'>,
  day: LearnerDay,
): Promise<Session[]> {
  const recent = await readRecentSessions(tx, day);
  return recent.filter((one) => isEndedByClock(one) && one.finishedAt);
}

/** The goals that sessions serve; a session whose goal is gone is left out. */
export async function withGoals<Rest extends Store>(
  tx: ReadTx<Rest | 'goals'>,
  sessions: readonly Session[],
): Promise<GoalSession[]> {
  const goals = await Promise.all(sessions.map((one) => tx.objectStore('goals').get(one.goalId)));
  return sessions.flatMap((session, at) => {
    const goal = goals[at];
    return goal && goal.deletedAt === undefined ? [{ session, goal }] : [];
  });
}
