import type { Session } from '@/lib/domain/goal/session';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Reads } from '@/lib/storage/transact';

/** How far back a paused session is still offered. */
export const OPEN_FOR_DAYS = 7;

/** This week's sessions, oldest first. */
export async function readRecentSessions(
  tx: Reads<'sessions'>,
  day: LearnerDay,
): Promise<Session[]> {
  const range = IDBKeyRange.bound(day - OPEN_FOR_DAYS, day + 1);
  const recent = await tx.objectStore('sessions').index('byDay').getAll(range);
  return recent
    .filter((one) => one.deletedAt === undefined)
    .toSorted((a, b) => a.startedAt - b.startedAt);
}
