import type { Session } from '@/lib/domain/goal/session';
import { countGap as withGap, isOpen, pauseAt, resumeAt } from '@/lib/domain/goal/session-clock';
import { markSeen as seen } from '@/lib/domain/goal/settle-session';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { SessionId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { settleSessions } from './settle-sessions';

export type SessionPressed =
  | ({ readonly kind: 'changed' } & GoalSession)
  /** It ended meanwhile, by the clock or on another page. */
  | ({ readonly kind: 'over' } & GoalSession)
  | { readonly kind: 'missing' };

type Input = { readonly sessionId: SessionId };

/** Stops the clock of a running session. */
export function pauseSession(app: App, input: Input): Promise<SessionPressed> {
  return press(app, input.sessionId, pauseAt);
}

/** Lets a paused session run on; a gap that was not counted stays uncounted. */
export function resumeSession(app: App, input: Input): Promise<SessionPressed> {
  return press(app, input.sessionId, resumeAt);
}

/** What the stepper says, never under zero. */
export function setSessionAmount(
  app: App,
  input: Input & { amount: number },
): Promise<SessionPressed> {
  const amount = Math.max(0, Math.round(input.amount));
  return press(app, input.sessionId, (session) => ({ ...session, amount }));
}

/** "Paused 14:02–14:20 — count it?": yes. */
export function countGap(app: App, input: Input): Promise<SessionPressed> {
  return press(app, input.sessionId, withGap);
}

/** The person is there now. Call at opening and about every twenty seconds while the page is seen. */
export async function markSeen(app: App, input: Input): Promise<SessionPressed> {
  await settleSessions(app);
  return write(
    app,
    input.sessionId,
    (session, now, { goal }) => seen(session, goal, now),
    'relaxed',
  );
}

async function press(
  app: App,
  sessionId: SessionId,
  change: (session: Session, now: EpochMs) => Session,
): Promise<SessionPressed> {
  await settleSessions(app);
  const outcome = await write(app, sessionId, change, 'strict');
  if (outcome.kind === 'changed') app.publish(['sessions']);
  return outcome;
}

async function write(
  app: App,
  sessionId: SessionId,
  change: (session: Session, now: EpochMs, owner: GoalSession) => Session,
  durability: 'strict' | 'relaxed',
): Promise<SessionPressed> {
  const work = async (tx: WriteTx<'sessions' | 'goals'>) => {
    const session = await tx.objectStore('sessions').get(sessionId);
    const goal = session && (await tx.objectStore('goals').get(session.goalId));
    if (!session || !goal) return { kind: 'missing' } as const;
    if (!isOpen(session)) return { kind: 'over', session, goal } as const;
    const changed = change(session, app.now(), { session, goal });
    if (changed !== session) await tx.objectStore('sessions').put(changed);
    return { kind: 'changed', session: changed, goal } as const;
  };
  return transact(await app.db(), ['sessions', 'goals'], work, durability);
}
