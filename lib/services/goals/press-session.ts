import { checkInIdOf } from '@/lib/domain/goal/check-ins';
import { resultIdOf } from '@/lib/domain/goal/corrections';
import { countGap as withGap } from '@/lib/domain/goal/count-gap';
import type { Session } from '@/lib/domain/goal/session';
import { isEndedByClock, isOpen, pauseAt, resumeAt } from '@/lib/domain/goal/session-clock';
import { markSeen as seen } from '@/lib/domain/goal/settle-session';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { SessionId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { settleIn } from './settle-sessions';

export type SessionPressed =
  | ({ readonly kind: 'changed' } & GoalSession)
  /** It ended meanwhile, by the clock or on another page. */
  | ({ readonly kind: 'over' } & GoalSession)
  | { readonly kind: 'missing' };

type Input = { readonly sessionId: SessionId };
type PressTx = WriteTx<'sessions' | 'goals' | 'checkIns'>;

/** What a press makes of an open session, and of one that ended in the same moment. */
interface Press {
  readonly change: (session: Session, at: EpochMs, owner: GoalSession) => Session;
  readonly changeEnded?: (tx: PressTx, ended: GoalSession) => Promise<GoalSession>;
}

/** Stops the clock of a running session. */
export function pauseSession(app: App, input: Input): Promise<SessionPressed> {
  return press(app, input.sessionId, { change: pauseAt });
}

/** Lets a paused session run on; a gap that was not counted stays uncounted. */
export function resumeSession(app: App, input: Input): Promise<SessionPressed> {
  return press(app, input.sessionId, { change: resumeAt });
}

/** What the stepper says, never under zero; of a session that the clock has just ended, too. */
export function setSessionAmount(
  app: App,
  input: Input & { amount: number },
): Promise<SessionPressed> {
  const amount = Math.max(0, Math.round(input.amount));
  return press(app, input.sessionId, {
    change: (session) => ({ ...session, amount }),
    changeEnded: (tx, ended) => askWithAmount(tx, ended, amount),
  });
}

/** "Paused 14:02–14:20 — count it?": yes. */
export function countGap(app: App, input: Input): Promise<SessionPressed> {
  return press(app, input.sessionId, { change: withGap });
}

/** The person is there now. Call at opening and about every twenty seconds while the page is seen. */
export async function markSeen(app: App, input: Input): Promise<SessionPressed> {
  const { outcome, hasSettled } = await write(app, input.sessionId, SEEN, 'relaxed');
  if (hasSettled) app.publish(['sessions', 'checkIns']);
  return outcome;
}

const SEEN: Press = { change: (session, at, { goal }) => seen(session, goal, at) };

async function press(app: App, sessionId: SessionId, given: Press): Promise<SessionPressed> {
  const { outcome, hasSettled } = await write(app, sessionId, given, 'strict');
  const isLate = outcome.kind === 'over' && given.changeEnded !== undefined;
  if (hasSettled || isLate) app.publish(['sessions', 'checkIns']);
  else if (outcome.kind === 'changed') app.publish(['sessions']);
  return outcome;
}

/**
 * Stores a press at the moment in which it was pressed, however long the disk takes, together with
 * what the clock did until then: a page that goes away loses neither.
 */
async function write(
  app: App,
  sessionId: SessionId,
  { change, changeEnded }: Press,
  durability: 'strict' | 'relaxed',
): Promise<{ readonly outcome: SessionPressed; readonly hasSettled: boolean }> {
  const at = app.now();
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const work = async (tx: PressTx) => {
    const settled = await settleIn(tx, { at, zone: app.zone, deviceId });
    const outcome = await pressIn(tx);
    return { outcome, hasSettled: settled.length > 0 };
  };
  const pressIn = async (tx: PressTx): Promise<SessionPressed> => {
    const session = await tx.objectStore('sessions').get(sessionId);
    const goal = session && (await tx.objectStore('goals').get(session.goalId));
    if (!session || !goal) return { kind: 'missing' };
    const owner = { session, goal };
    if (!isOpen(session)) return { kind: 'over', ...((await changeEnded?.(tx, owner)) ?? owner) };
    const changed = change(session, at, owner);
    if (changed !== session) await tx.objectStore('sessions').put(changed);
    return { kind: 'changed', session: changed, goal };
  };
  return transact(db, ['sessions', 'goals', 'checkIns'], work, durability);
}

/** The question of how many it were begins with it, unless that was said already. */
async function askWithAmount(
  tx: PressTx,
  ended: GoalSession,
  amount: number,
): Promise<GoalSession> {
  const { session, goal } = ended;
  const resultId = resultIdOf(checkInIdOf(session));
  const isSaid = (await tx.objectStore('checkIns').get(resultId)) !== undefined;
  if (isSaid || !isEndedByClock(session)) return ended;
  const stamp = session.stamp + 1;
  const asking: Session = { ...session, amount, isResultPending: true, stamp };
  await tx.objectStore('sessions').put(asking);
  return { session: asking, goal };
}
