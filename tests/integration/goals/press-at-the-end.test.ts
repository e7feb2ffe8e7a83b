import { expect, it, vi } from 'vitest';
import { parseId, type GoalId } from '@/lib/domain/ids';
import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import { answerPendingResult, finishSession } from '@/lib/services/goals/finish-session';
import { loadPendingResult } from '@/lib/services/goals/load-pending-result';
import { loadToday } from '@/lib/services/goals/load-today';
import { markSeen, pauseSession, setSessionAmount } from '@/lib/services/goals/press-session';
import { settleSessions } from '@/lib/services/goals/settle-sessions';
import { startSession } from '@/lib/services/goals/start-session';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

/** Each look at the clock is a second later, as on a slow disk. */
async function aSecondBefore() {
  const app = await fakeApp({ rows: { goals: [aGoal()] } });
  const started = await startSession(app, { goalId: parseId<GoalId>('goal-1') });
  if (started.kind !== 'started') throw new Error(started.kind);
  const sessionId = started.session.id;
  await setSessionAmount(app, { sessionId, amount: 4 });
  app.clock.now += 10 * MINUTE - SECOND;
  const slowly = { ...app, now: () => (app.clock.now += SECOND) - SECOND };
  return { app, slowly, sessionId };
}

/** The session ran its ten minutes; nobody has looked since. */
async function aSecondAfter() {
  const { app, sessionId } = await aSecondBefore();
  app.clock.now += 2 * SECOND;
  return { app, sessionId };
}

it('a press that only says somebody is there leaves the check-in of what ended', async () => {
  const { app, slowly, sessionId } = await aSecondBefore();
  await markSeen(slowly, { sessionId });
  app.clock.now += MINUTE;
  await settleSessions(app);
  expect(await (await app.db()).getAll('checkIns')).toMatchObject([{ id: sessionId, amount: 4 }]);
});

it('a press counts as it was pressed: Pause a second before the end pauses', async () => {
  const { slowly, sessionId } = await aSecondBefore();
  const paused = await pauseSession(slowly, { sessionId });
  expect(paused).toMatchObject({
    session: { state: 'paused', accumulatedMs: 10 * MINUTE - SECOND },
  });
});

it('a press is stored in one transaction with what the clock did', async () => {
  const { app, sessionId } = await aSecondAfter();
  const writing = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await setSessionAmount(app, { sessionId, amount: 3 });
  expect(writing).toHaveBeenCalledOnce();
});

it('an amount pressed as the clock ends the session is what the question begins with', async () => {
  const { app, sessionId } = await aSecondAfter();
  await setSessionAmount(app, { sessionId, amount: 3 });
  expect((await loadPendingResult(app))?.session.amount).toBe(3);
});

it('amounts pressed beyond the target as the clock ends the session are asked, and count once', async () => {
  const { app, sessionId } = await aSecondBefore();
  await setSessionAmount(app, { sessionId, amount: 5 });
  app.clock.now += 2 * SECOND;
  await setSessionAmount(app, { sessionId, amount: 6 });
  await setSessionAmount(app, { sessionId, amount: 7 });
  expect((await loadPendingResult(app))?.session.amount).toBe(7);
  await answerPendingResult(app, { sessionId, amount: 7 });
  const [shown] = (await loadToday(app)).goals;
  expect(shown?.progress).toMatchObject({ amount: 7, activeMs: 10 * MINUTE, isDone: true });
});

it('Finish stores what stood there, where the clock knew of less', async () => {
  const { app, slowly, sessionId } = await aSecondBefore();
  await setSessionAmount(app, { sessionId, amount: 5 });
  app.clock.now += 2 * SECOND;
  await finishSession(slowly, { sessionId, amount: 6 });
  expect(await finishSession(slowly, { sessionId, amount: 1 })).toMatchObject({
    checkIn: { amount: 6, kind: 'done' },
  });
  expect((await loadToday(app)).goals[0]?.progress.amount).toBe(6);
});

it('an amount changes nothing any more once the question is answered', async () => {
  const { app, sessionId } = await aSecondAfter();
  await answerPendingResult(app, { sessionId, amount: 2 });
  await setSessionAmount(app, { sessionId, amount: 5 });
  expect((await loadToday(app)).goals[0]?.progress.amount).toBe(2);
});
