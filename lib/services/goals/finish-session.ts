import { checkInOf } from '@/lib/domain/goal/check-ins';
import { finishAt, putAwayAt } from '@/lib/domain/goal/end-session';
import type { Goal } from '@/lib/domain/goal/goal';
import type { Session } from '@/lib/domain/goal/session';
import { elapsedMs, isOpen } from '@/lib/domain/goal/session-clock';
import type { SessionId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import type { App } from '@/lib/services/app';
import { readLiveAnswers } from '@/lib/services/review/read-journal';
import { transact, type Reads } from '@/lib/storage/transact';
import { takeLateAmount, type EndedSession } from './late-amount';
import { settleIn } from './settle-sessions';

export type SessionFinished =
  | ({ readonly kind: 'finished' } & EndedSession)
  /** Ended within seconds and with nothing done: put away without a trace. */
  | { readonly kind: 'putAway'; readonly session: Session }
  | { readonly kind: 'missing' };

/** Shorter than this and with nothing done, a session was a slip of the finger. */
const SLIP_MS = MINUTE / 2;

/**
 * Ends a session with what came of it: state and check-in in one transaction. If the clock ended it
 * meanwhile, `amount` answers its question. Finishing twice is finishing once.
 */
export async function finishSession(
  app: App,
  input: { sessionId: SessionId; amount: number },
): Promise<SessionFinished> {
  const at = app.now();
  const amount = Math.max(0, input.amount);
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const moment = { at, zone: app.zone, deviceId };
  const outcome = await transact(
    db,
    ['sessions', 'goals', 'checkIns', 'journal'],
    async (tx): Promise<SessionFinished> => {
      await settleIn(tx, moment);
      const session = await tx.objectStore('sessions').get(input.sessionId);
      const goal = session && (await tx.objectStore('goals').get(session.goalId));
      if (!session || !goal || session.state === 'abandoned') return { kind: 'missing' };
      if (!isOpen(session)) {
        const ended = await takeLateAmount(tx, { session, goal }, amount);
        return ended ? { kind: 'finished', ...ended } : { kind: 'missing' };
      }
      const isShort = elapsedMs(session, at) < SLIP_MS;
      if (isShort && amount === 0 && !(await hasAnswers(tx, session, goal))) {
        const putAway = putAwayAt(session, at);
        await tx.objectStore('sessions').put(putAway);
        return { kind: 'putAway', session: putAway };
      }
      const ended = finishAt(session, at, amount);
      const checkIn = checkInOf(ended, goal, moment);
      await Promise.all([
        tx.objectStore('sessions').put(ended),
        tx.objectStore('checkIns').put(checkIn),
      ]);
      return { kind: 'finished', session: ended, goal, checkIn };
    },
  );
  if (outcome.kind !== 'missing') app.publish(['sessions', 'checkIns']);
  return outcome;
}

/** Takes the answer: the check-in that the clock wrote is replaced by one that says how many. */
export function answerPendingResult(
  app: App,
  input: { sessionId: SessionId; amount: number },
): Promise<SessionFinished> {
  return finishSession(app, input);
}

/** Whether cards were answered in the session of a goal that a deck feeds: they are its amount. */
async function hasAnswers(tx: Reads<'journal'>, session: Session, goal: Goal): Promise<boolean> {
  if (goal.feed?.kind !== 'deck') return false;
  for await (const { at } of readLiveAnswers(tx)) return at >= session.startedAt;
  return false;
}
