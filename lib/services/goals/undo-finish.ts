import { checkInIdOf, checkInOf } from '@/lib/domain/goal/check-ins';
import { undoneEnd } from '@/lib/domain/goal/corrections';
import { canTakeBackEnd, endOf, takeBackEnd, type SessionEnd } from '@/lib/domain/goal/end-session';
import type { Session } from '@/lib/domain/goal/session';
import { isOpen } from '@/lib/domain/goal/session-clock';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { readOpenSession } from './goal-rows';
import { loadDay } from './load-day';
import { settleIn } from './settle-sessions';

export type FinishUndone =
  | ({ readonly kind: 'undone' } & GoalSession)
  /** Another session is open and would stay in front of it. */
  | ({ readonly kind: 'busy' } & GoalSession)
  /** It is taken back already, or its goal is gone. */
  | { readonly kind: 'missing' };

/**
 * Takes the press back that ended a session, or the answer to its question: session and check-ins in
 * one transaction. The same end taken back twice is taken back once, on however many pages.
 */
export async function undoFinish(app: App, input: SessionEnd): Promise<FinishUndone> {
  const at = app.now();
  const [db, deviceId, day] = await Promise.all([app.db(), app.deviceId(), loadDay(app)]);
  const moment = { at, zone: app.zone, deviceId };
  const outcome = await transact(
    db,
    ['sessions', 'goals', 'checkIns'],
    async (tx): Promise<FinishUndone> => {
      await settleIn(tx, moment);
      const [sessions, checkIns] = [tx.objectStore('sessions'), tx.objectStore('checkIns')];
      const ended = await sessions.get(input.sessionId);
      const goal = ended && (await tx.objectStore('goals').get(ended.goalId));
      if (!ended || !goal || goal.deletedAt !== undefined) return { kind: 'missing' };
      const isSeen = endOf(ended).reopenedCount === input.reopenedCount;
      if (!isSeen || !canTakeBackEnd(ended)) return { kind: 'missing' };
      const session = takeBackEnd(ended, at);
      const other = isOpen(session) ? await readOpenSession(tx, day) : undefined;
      if (other && isInFront(other.session, session)) return { kind: 'busy', ...other };
      const first = await checkIns.get(checkInIdOf(ended));
      const facts = first ? undoneEnd(first, moment) : [];
      // One that the clock ended is still over: it leaves its time, and asks how many.
      if (!isOpen(session)) facts.push(checkInOf(session, goal, moment));
      await Promise.all([sessions.put(session), ...facts.map((fact) => checkIns.put(fact))]);
      return { kind: 'undone', session, goal };
    },
  );
  app.publish(['sessions', 'checkIns']);
  return outcome;
}

/** Whether `other` is the one that is shown of two open sessions (`readOpenSession`). */
function isInFront(other: Session, session: Session): boolean {
  if (other.state === 'running' || session.state === 'running') return other.state === 'running';
  return other.startedAt > session.startedAt;
}
