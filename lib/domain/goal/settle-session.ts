import { nextStamp } from '@/lib/domain/document';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Goal } from './goal';
import { isCountedInDeck } from './goal-progress';
import type { Session } from './session';
import { completeAt, countsWhileAway, GAP_MS, pauseAt, resumeAt } from './session-clock';

/**
 * What the passing of time made of a session, whoever looks first and however late:
 * - time counts while away: complete *at* `endsAt` once that has passed;
 * - it does not: paused at the last sign of the person once a gap shows, else complete at `endsAt`;
 * - the clock went back: what was counted stays and the rest runs from now.
 * Returns the same object when nothing changed, so settling twice is settling once.
 */
export function settleSession(
  session: Session,
  goal: Pick<Goal, 'feed' | 'target'>,
  now: EpochMs,
): Session {
  if (session.state !== 'running' || session.endsAt === undefined) return session;
  if (now < session.seenAt - GAP_MS) return runOnFrom(session, now);
  if (!countsWhileAway(goal) && now - session.seenAt > GAP_MS) return pauseForGap(session, now);
  if (now < session.endsAt) return session;
  const amount = isJustDone(goal) ? 1 : session.amount;
  const ended = completeAt(session, session.endsAt, amount);
  return asksForResult(goal, amount) ? { ...ended, isResultPending: true } : ended;
}

/** The person is there: settles first, then notes the instant; a gap lasts until this moment. */
export function markSeen(
  session: Session,
  goal: Pick<Goal, 'feed' | 'target'>,
  now: EpochMs,
): Session {
  const settled = settleSession(session, goal, now);
  if (settled.state === 'running') return { ...settled, seenAt: Math.max(settled.seenAt, now) };
  if (settled.gap === undefined || settled.seenAt !== settled.gap.from) return settled;
  const gap = { from: settled.gap.from, to: Math.max(settled.gap.to, now) };
  return { ...settled, gap, seenAt: gap.to, stamp: nextStamp(now, settled) };
}

/** A goal that is simply done or not: its end needs no question. */
function isJustDone(goal: Pick<Goal, 'target'>): boolean {
  return goal.target.amount === 1;
}

/** "Time's up: how many of 5?" is asked where only the person can know. */
function asksForResult(goal: Pick<Goal, 'feed' | 'target'>, amount: number): boolean {
  return !isCountedInDeck(goal) && amount < goal.target.amount;
}

function pauseForGap(session: Session, now: EpochMs): Session {
  const paused = pauseAt(session, session.seenAt);
  return { ...paused, gap: { from: session.seenAt, to: now }, stamp: nextStamp(now, session) };
}

function runOnFrom(session: Session, now: EpochMs): Session {
  return resumeAt(pauseAt(session, session.seenAt), now);
}
