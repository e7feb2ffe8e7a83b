import { checkInOf } from '@/lib/domain/goal/check-ins';
import type { Session } from '@/lib/domain/goal/session';
import { abandonAt } from '@/lib/domain/goal/session-clock';
import { settleSession } from '@/lib/domain/goal/settle-session';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { App } from '@/lib/services/app';
import { readIn, transact, type WriteTx } from '@/lib/storage/transact';
import type { DeviceId } from '@/lib/domain/ids';

/** What the passing of time changed, told to exactly one caller. */
export interface Settled {
  /** Sessions that the clock ended; whoever gets them notifies. */
  readonly ended: readonly GoalSession[];
  /** Sessions that were paused where the person was last seen. */
  readonly paused: readonly GoalSession[];
}

const NOTHING: Settled = { ended: [], paused: [] };

/**
 * Brings every running session up to now: ends it at `endsAt` or pauses it at the last sign of the
 * person. The change of state and the check-in (id = session id) are one transaction, so however
 * many contexts call it at once, one finds something and the others find nothing.
 */
export async function settleSessions(app: App): Promise<Settled> {
  const db = await app.db();
  const isQuiet = await readIn(db, ['sessions'], async (tx) => {
    return (await tx.objectStore('sessions').index('byEndsAt').count()) === 0;
  });
  if (isQuiet) return NOTHING;
  const deviceId = await app.deviceId();
  const settled = await transact(db, ['sessions', 'goals', 'checkIns'], async (tx) => {
    const running = await tx.objectStore('sessions').index('byEndsAt').getAll();
    return Promise.all(running.map((session) => settleOne(app, tx, session, deviceId)));
  });
  const changed = settled.filter((one) => one !== undefined);
  if (changed.length === 0) return NOTHING;
  app.publish(['sessions', 'checkIns']);
  return {
    ended: changed.filter(({ session }) => session.state === 'completed'),
    paused: changed.filter(({ session }) => session.state === 'paused'),
  };
}

async function settleOne(
  app: App,
  tx: WriteTx<'sessions' | 'goals' | 'checkIns'>,
  session: Session,
  deviceId: DeviceId,
): Promise<GoalSession | undefined> {
  const goal = await tx.objectStore('goals').get(session.goalId);
  if (goal === undefined) {
    await tx.objectStore('sessions').put(abandonAt(session, app.now()));
    return undefined;
  }
  const settled = settleSession(session, goal, app.now());
  if (settled === session) return undefined;
  await tx.objectStore('sessions').put(settled);
  if (settled.state === 'completed') {
    await tx.objectStore('checkIns').put(checkInOf(settled, goal, { zone: app.zone, deviceId }));
  }
  return { session: settled, goal };
}
