import { checkInOf } from '@/lib/domain/goal/check-ins';
import type { Session } from '@/lib/domain/goal/session';
import { abandonAt } from '@/lib/domain/goal/session-clock';
import { settleSession } from '@/lib/domain/goal/settle-session';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { DeviceId } from '@/lib/domain/ids';
import type { EpochMs, Zone } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { readIn, transact, type Writes } from '@/lib/storage/transact';

/** What the passing of time changed, told to exactly one caller. */
export interface Settled {
  /** Sessions that the clock ended; whoever gets them notifies. */
  readonly ended: readonly GoalSession[];
  /** Sessions that were paused where the person was last seen. */
  readonly paused: readonly GoalSession[];
}

/** When, where and by whom sessions are settled. */
export interface Moment {
  readonly at: EpochMs;
  readonly zone: Zone;
  readonly deviceId: DeviceId;
}

type SettleTx = Writes<'sessions' | 'goals' | 'checkIns'>;

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
  const moment = { at: app.now(), zone: app.zone, deviceId: await app.deviceId() };
  const changed = await transact(db, ['sessions', 'goals', 'checkIns'], (tx) =>
    settleIn(tx, moment),
  );
  if (changed.length === 0) return NOTHING;
  app.publish(['sessions', 'checkIns']);
  return {
    ended: changed.filter(({ session }) => session.state === 'completed'),
    paused: changed.filter(({ session }) => session.state === 'paused'),
  };
}

/**
 * The same inside the transaction of a press, so that the press and what the clock did are stored
 * together or not at all. Gives the sessions that changed.
 */
export async function settleIn(tx: SettleTx, moment: Moment): Promise<readonly GoalSession[]> {
  const running = await tx.objectStore('sessions').index('byEndsAt').getAll();
  const settled = await Promise.all(running.map((session) => settleOne(tx, session, moment)));
  return settled.filter((one) => one !== undefined);
}

async function settleOne(
  tx: SettleTx,
  session: Session,
  { at, zone, deviceId }: Moment,
): Promise<GoalSession | undefined> {
  const goal = await tx.objectStore('goals').get(session.goalId);
  if (goal === undefined) {
    await tx.objectStore('sessions').put(abandonAt(session, at));
    return undefined;
  }
  const settled = settleSession(session, goal, at);
  if (settled === session) return undefined;
  await tx.objectStore('sessions').put(settled);
  if (settled.state === 'completed') {
    await tx.objectStore('checkIns').put(checkInOf(settled, goal, { zone, deviceId }));
  }
  return { session: settled, goal };
}
