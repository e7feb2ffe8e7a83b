import type { EpochMs } from '@/lib/domain/time/instant';
import type { Goal } from './goal';
import type { Session } from './session';
import { abandonAt, countsWhileAway, pauseAt } from './session-clock';
import { settleSession } from './settle-session';

/**
 * A session that ran when its backup was made, at the restore: it does not run on.
 * - Time that counts while away had its end, where that has passed: complete at `endsAt`, as everywhere.
 * - Else paused at the last sign of the person, with no question about the time since.
 * - Without its goal it is put away.
 *
 * At rest it keeps its stamp: where it still runs, a merge back ends nothing.
 */
export function restoredSession(
  session: Session,
  goal: Pick<Goal, 'feed' | 'target'> | undefined,
  now: EpochMs,
): Session {
  const { state, endsAt = Infinity, seenAt } = session;
  if (state !== 'running') return session;
  if (goal === undefined) return abandonAt(session, Math.min(seenAt, now));
  if (countsWhileAway(goal) && endsAt <= now) return settleSession(session, goal, now);
  return { ...pauseAt(session, Math.min(seenAt, now)), stamp: session.stamp };
}
