import { checkInIdOf } from '@/lib/domain/goal/check-ins';
import { correctedCheckIn } from '@/lib/domain/goal/corrections';
import { answeredWith } from '@/lib/domain/goal/end-session';
import type { CheckIn } from '@/lib/domain/goal/session';
import { isEndedByClock } from '@/lib/domain/goal/session-clock';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { Writes } from '@/lib/storage/transact';

/** A session that is over, with the check-in that stands for it. */
export interface EndedSession extends GoalSession {
  readonly checkIn: CheckIn;
}

/**
 * How many it were, said of a session that is over already.
 * - Where the clock ended it, the person's word takes the place of what was stored until then: as
 *   the answer to its question, or because it was said in the moment in which it ended.
 * - Once said it stands, and so does what was said with Finish: later words change nothing.
 * Undefined where nothing is known of it.
 */
export async function takeLateAmount(
  tx: Writes<'sessions' | 'checkIns'>,
  { session, goal }: GoalSession,
  said: number,
): Promise<EndedSession | undefined> {
  const amount = Math.max(0, said);
  const checkIns = tx.objectStore('checkIns');
  const first = await checkIns.get(checkInIdOf(session));
  if (first === undefined) return undefined;
  const checkIn = correctedCheckIn(first, amount, goal);
  const standing = await checkIns.get(checkIn.id);
  if (standing !== undefined) return { session, goal, checkIn: standing };
  const isNews = session.isResultPending ?? (isEndedByClock(session) && amount !== session.amount);
  if (!isNews) return { session, goal, checkIn: first };
  const answered = answeredWith(session, amount);
  await Promise.all([tx.objectStore('sessions').put(answered), checkIns.put(checkIn)]);
  return { session: answered, goal, checkIn };
}
