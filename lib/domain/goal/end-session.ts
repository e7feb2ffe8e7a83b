import { nextStamp } from '@/lib/domain/document';
import type { SessionId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { EndedFrom, Session } from './session';
import { abandonAt, completeAt, GAP_MS, isOpen, resumeAt } from './session-clock';

/** Ends an open session by a press, with the way back. */
export function finishAt(session: Session, at: EpochMs, amount: number): Session {
  if (!isOpen(session)) return session;
  return { ...completeAt(session, at, amount), endedFrom: asFound(session) };
}

/** Puts an open session away by a press, with the way back. */
export function putAwayAt(session: Session, at: EpochMs): Session {
  if (!isOpen(session)) return session;
  return { ...abandonAt(session, at), endedFrom: asFound(session) };
}

/** The question of an ended session answered, with the way back. */
export function answeredWith(session: Session, amount: number): Session {
  const { isResultPending: _pending, ...rest } = session;
  return { ...rest, amount, endedFrom: asFound(session), stamp: session.stamp + 1 };
}

/** One end of a session, as a person saw it. */
export interface SessionEnd {
  readonly sessionId: SessionId;
  readonly reopenedCount: number;
}

/** Names the end of an ended session: taken back, its next end is another one. */
export function endOf({ id, reopenedCount = 0 }: Session): SessionEnd {
  return { sessionId: id, reopenedCount };
}

/** Whether the end of a session was pressed and can be taken back. */
export function canTakeBackEnd(session: Session): boolean {
  return !isOpen(session) && session.endedFrom !== undefined;
}

/**
 * The session as the press that ended it found it.
 * - One that ran runs on from now. The time since was not counted; where it is as long as a gap, it
 *   is offered as one.
 * - One that was paused is paused. One whose question was answered asks it again.
 * - What it leaves at its next end is another check-in.
 * Returns the same object where there is nothing to take back.
 */
export function takeBackEnd(session: Session, now: EpochMs): Session {
  const { endedFrom, finishedAt = now, ...rest } = session;
  if (endedFrom === undefined || isOpen(session)) return session;
  const back = {
    ...rest,
    amount: endedFrom.amount,
    reopenedCount: (session.reopenedCount ?? 0) + 1,
    stamp: nextStamp(now, session),
  };
  switch (endedFrom.state) {
    case 'completed':
      return { ...back, state: 'completed', finishedAt, isResultPending: true };
    case 'paused':
      return { ...back, state: 'paused', ...(endedFrom.gap && { gap: endedFrom.gap }) };
    case 'running': {
      const running = resumeAt({ ...back, state: 'paused' }, now);
      const gap = now - finishedAt > GAP_MS ? { from: finishedAt, to: now } : endedFrom.gap;
      return { ...running, ...(gap && { gap }) };
    }
  }
}

function asFound({ state, amount, gap }: Session): EndedFrom {
  const found = state === 'running' || state === 'paused' ? state : 'completed';
  return { state: found, amount, ...(gap && { gap }) };
}
