import { nextStamp } from '@/lib/domain/document';
import type { DeviceId, GoalId, SessionId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Goal } from './goal';
import type { Session } from './session';

/** Longer without a sign of the person, and the time between is not counted by itself. */
export const GAP_MS = 2 * MINUTE;

export interface NewSession {
  readonly id: SessionId;
  readonly goalId: GoalId;
  readonly deviceId: DeviceId;
  readonly day: LearnerDay;
  readonly plannedMs: DurationMs;
}

/** A session that runs from now on. */
export function newSession(given: NewSession, now: EpochMs): Session {
  return {
    ...given,
    state: 'running',
    startedAt: now,
    accumulatedMs: 0,
    resumedAt: now,
    endsAt: now + given.plannedMs,
    seenAt: now,
    amount: 0,
    stamp: now,
  };
}

/** Running or paused: it still wants something from the person. */
export function isOpen(session: Session): boolean {
  return session.state === 'running' || session.state === 'paused';
}

/** Whether the clock ended it: it ran its full time. */
export function isEndedByClock(session: Session): boolean {
  return session.state === 'completed' && session.accumulatedMs >= session.plannedMs;
}

/** Counted time so far: never negative, never more than planned, whatever the clock did. */
export function elapsedMs(session: Session, now: EpochMs): DurationMs {
  const running = session.resumedAt === undefined ? 0 : Math.max(0, now - session.resumedAt);
  return Math.min(session.plannedMs, session.accumulatedMs + running);
}

/** Time left, 0 once over. */
export function remainingMs(session: Session, now: EpochMs): DurationMs {
  return session.plannedMs - elapsedMs(session, now);
}

/** Stops the clock; a session that does not run stays as it is. */
export function pauseAt(session: Session, now: EpochMs): Session {
  if (session.state !== 'running') return session;
  const accumulatedMs = elapsedMs(session, now);
  return {
    ...stopped(session),
    state: 'paused',
    accumulatedMs,
    seenAt: now,
    ...stampOf(session, now),
  };
}

/** Lets the clock run on; an unanswered gap stays uncounted. */
export function resumeAt(session: Session, now: EpochMs): Session {
  if (session.state !== 'paused') return session;
  const { gap: _gap, ...rest } = session;
  const endsAt = now + remainingMs(session, now);
  return {
    ...rest,
    state: 'running',
    resumedAt: now,
    endsAt,
    seenAt: now,
    ...stampOf(session, now),
  };
}

/** Ends an open session at `at`, by the person or by the clock. */
export function completeAt(session: Session, at: EpochMs, amount: number): Session {
  if (!isOpen(session)) return session;
  const { gap: _gap, ...rest } = stopped(session);
  const accumulatedMs = elapsedMs(session, at);
  return {
    ...rest,
    state: 'completed',
    accumulatedMs,
    amount,
    finishedAt: at,
    ...stampOf(session, at),
  };
}

/** Puts an open session away without a result. */
export function abandonAt(session: Session, at: EpochMs): Session {
  if (!isOpen(session)) return session;
  return { ...completeAt(session, at, session.amount), state: 'abandoned' };
}

/** Whether time away from Morsel counts: yes, unless the goal's work is done inside Morsel or on a site. */
export function countsWhileAway(goal: Pick<Goal, 'feed'>): boolean {
  return goal.feed === undefined;
}

function stopped(session: Session): Omit<Session, 'resumedAt' | 'endsAt'> {
  const { resumedAt: _resumed, endsAt: _ends, ...rest } = session;
  return rest;
}

function stampOf(session: Session, now: EpochMs): Pick<Session, 'stamp'> {
  return { stamp: nextStamp(now, session) };
}
