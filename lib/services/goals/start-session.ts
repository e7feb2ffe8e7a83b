import type { GoalSession } from '@/lib/domain/goal/today-list';
import { newSession } from '@/lib/domain/goal/session-clock';
import type { GoalId, SessionId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { markDay } from '@/lib/services/review/day-mark';
import { readIsHectic } from '@/lib/services/review/read-is-hectic';
import type { App } from '@/lib/services/app';
import { loadDay } from './load-day';
import { transact } from '@/lib/storage/transact';
import { readOpenSession } from './goal-rows';
import { settleIn } from './settle-sessions';

export type SessionStarted =
  | ({ readonly kind: 'started' } & GoalSession)
  /** Another session is open; there is one at a time. */
  | ({ readonly kind: 'busy' } & GoalSession)
  | { readonly kind: 'missing' };

/** Starts the timed run of a goal, the tiny version on a hectic day or when asked for. */
export async function startSession(
  app: App,
  input: { goalId: GoalId; isTiny?: boolean },
): Promise<SessionStarted> {
  const now = app.now();
  const [db, deviceId, day] = await Promise.all([app.db(), app.deviceId(), loadDay(app)]);
  const id = app.newId<SessionId>();
  const outcome = await transact(
    db,
    ['sessions', 'goals', 'checkIns', 'meta'],
    async (tx): Promise<SessionStarted> => {
      await settleIn(tx, { at: now, zone: app.zone, deviceId });
      const open = await readOpenSession(tx, day);
      if (open) return { kind: 'busy', ...open };
      const goal = await tx.objectStore('goals').get(input.goalId);
      if (goal === undefined || goal.deletedAt !== undefined) return { kind: 'missing' };
      const isTiny = input.isTiny ?? (await readIsHectic(tx, day));
      const plannedMs = (isTiny ? goal.tiny.minutes : goal.minutes) * MINUTE;
      const session = newSession({ id, goalId: goal.id, deviceId, day, plannedMs }, now);
      await tx.objectStore('sessions').put(session);
      await markDay(tx, app, day);
      return { kind: 'started', session, goal };
    },
  );
  if (outcome.kind !== 'missing') app.publish(['sessions', 'checkIns']);
  return outcome;
}
