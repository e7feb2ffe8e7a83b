import { checkInOf } from '@/lib/domain/goal/check-ins';
import { restoredSession } from '@/lib/domain/goal/restored-session';
import type { SessionId } from '@/lib/domain/ids';
import type { LibraryRows } from '@/lib/domain/merge/library-rows';
import type { EpochMs, Zone } from '@/lib/domain/time/instant';

export interface RestMoment {
  readonly now: EpochMs;
  readonly zone: Zone;
  /** They run here, now: a backup of an hour ago ends none of them. */
  readonly running: ReadonlySet<SessionId>;
}

/** The rows with what ran when the backup was made at rest, with the check-in of what had its end. */
export function restSessions(rows: LibraryRows, { now, zone, running }: RestMoment): LibraryRows {
  const goals = new Map(rows.goals.map((goal) => [goal.id, goal]));
  const known = new Set(rows.checkIns.map(({ id }) => id));
  const checkIns = [...rows.checkIns];
  const sessions = rows.sessions.map((session) => {
    const goal = goals.get(session.goalId);
    const rested = running.has(session.id) ? session : restoredSession(session, goal, now);
    if (rested === session || goal === undefined || rested.state !== 'completed') return rested;
    const checkIn = checkInOf(rested, goal, { zone, deviceId: session.deviceId });
    if (!known.has(checkIn.id)) checkIns.push(checkIn);
    return rested;
  });
  return { ...rows, sessions, checkIns };
}

/** The sessions that run in these rows. */
export function runningSessions({ sessions }: LibraryRows): ReadonlySet<SessionId> {
  return new Set(sessions.flatMap(({ id, state }) => (state === 'running' ? id : [])));
}
