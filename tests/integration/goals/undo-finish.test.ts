import { describe, expect, it } from 'vitest';
import { endOf } from '@/lib/domain/goal/end-session';
import type { Session } from '@/lib/domain/goal/session';
import { parseId, type GoalId, type SessionId } from '@/lib/domain/ids';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { deleteGoal } from '@/lib/services/goals/change-goal';
import { answerPendingResult, finishSession } from '@/lib/services/goals/finish-session';
import { loadPendingResult } from '@/lib/services/goals/load-pending-result';
import { loadToday } from '@/lib/services/goals/load-today';
import { countGap, pauseSession, setSessionAmount } from '@/lib/services/goals/press-session';
import { settleSessions } from '@/lib/services/goals/settle-sessions';
import { startSession } from '@/lib/services/goals/start-session';
import { undoFinish } from '@/lib/services/goals/undo-finish';
import { loadInsights } from '@/lib/services/insights/load-insights';
import { answerCard } from '@/lib/services/review/answer-card';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp, type Rows } from '@/tests/support/fake-app';
import { aCheckIn, aGoal, aSession, MONDAY } from '@/tests/support/goal-factories';

const goalId = parseId<GoalId>('goal-1');
const sessionId = aSession().id;

/** A session that has run for four minutes with two words. */
async function running(rows: Rows = {}) {
  const app = await fakeApp({
    rows: { goals: [aGoal()], sessions: [aSession({ amount: 2 })], ...rows },
  });
  app.clock.now += 4 * MINUTE;
  return app;
}

async function finished(app: FakeApp, amount: number): Promise<Session> {
  const outcome = await finishSession(app, { sessionId, amount });
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  return outcome.session;
}

async function progress(app: FakeApp) {
  const [shown] = (await loadToday(app)).goals;
  return shown && { amount: shown.progress.amount, activeMs: shown.progress.activeMs };
}

describe('Undo of Finish', () => {
  it('goes on with the same minutes and words, and counts once when it is finished again', async () => {
    const app = await running({ checkIns: [aCheckIn({ day: MONDAY - 1 })] });
    const ended = await finished(app, 5);
    app.clock.now += MINUTE;
    expect(await undoFinish(app, endOf(ended))).toMatchObject({ kind: 'undone' });
    expect(await progress(app)).toEqual({ amount: 0, activeMs: 0 });
    expect((await loadToday(app)).open?.session).toMatchObject({
      state: 'running',
      accumulatedMs: 4 * MINUTE,
      amount: 2,
      endsAt: app.clock.now + 6 * MINUTE,
    });
    app.clock.now += 2 * MINUTE;
    await finished(app, 4);
    await finished(app, 4);
    expect(await progress(app)).toEqual({ amount: 4, activeMs: 6 * MINUTE });
    expect((await loadInsights(app)).minutesPerGoal).toMatchObject({ minutes: 8, sittings: 2 });
  });

  it('pressed twice, on two pages, and late on a third is one Undo', async () => {
    const app = await running();
    const first = await finished(app, 5);
    const both = await Promise.all([undoFinish(app, endOf(first)), undoFinish(app, endOf(first))]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['missing', 'undone']);
    await finished(app, 3);
    expect(await undoFinish(app, endOf(first))).toEqual({ kind: 'missing' });
    expect(await progress(app)).toMatchObject({ amount: 3 });
  });

  it('is done as often as it is wanted', async () => {
    const app = await running();
    for (const amount of [1, 2, 3]) await undoFinish(app, endOf(await finished(app, amount)));
    await finished(app, 4);
    expect(await progress(app)).toEqual({ amount: 4, activeMs: 4 * MINUTE });
  });

  it('finished again in two tabs at once leaves one row', async () => {
    const app = await running();
    await undoFinish(app, endOf(await finished(app, 5)));
    await Promise.all([finished(app, 4), finished(app, 4)]);
    expect(await progress(app)).toMatchObject({ amount: 4 });
  });

  it('ended by the clock afterwards asks and counts once', async () => {
    const app = await running();
    await undoFinish(app, endOf(await finished(app, 5)));
    app.clock.now += HOUR;
    await Promise.all([settleSessions(app), settleSessions(app)]);
    expect((await loadPendingResult(app))?.session.amount).toBe(2);
    await answerPendingResult(app, { sessionId, amount: 3 });
    expect(await progress(app)).toEqual({ amount: 3, activeMs: 10 * MINUTE });
  });

  it('leaves a paused session paused', async () => {
    const app = await running();
    await pauseSession(app, { sessionId });
    const ended = await finished(app, 5);
    app.clock.now += HOUR;
    await undoFinish(app, endOf(ended));
    const { session } = (await loadToday(app)).open ?? {};
    expect(session).toMatchObject({ state: 'paused', accumulatedMs: 4 * MINUTE, amount: 2 });
    expect(session).not.toHaveProperty('gap');
  });

  it('after a while offers the time between, which is counted only when asked for', async () => {
    const app = await running();
    const ended = await finished(app, 5);
    app.clock.now += 3 * MINUTE;
    await undoFinish(app, endOf(ended));
    expect(await countGap(app, { sessionId })).toMatchObject({
      session: { state: 'running', accumulatedMs: 7 * MINUTE, endsAt: app.clock.now + 3 * MINUTE },
    });
  });

  it('brings back a slip that was put away', async () => {
    const app = await running({ sessions: [] });
    const started = await startSession(app, { goalId });
    if (started.kind !== 'started') throw new Error(started.kind);
    const own = started.session.id;
    app.clock.now += 20 * SECOND;
    const outcome = await finishSession(app, { sessionId: own, amount: 0 });
    if (outcome.kind !== 'putAway') throw new Error(outcome.kind);
    await undoFinish(app, endOf(outcome.session));
    expect((await loadToday(app)).open?.session).toMatchObject({
      id: own,
      accumulatedMs: 20 * SECOND,
    });
  });

  it('of an answer asks the question again; its time stays counted, its next answer once', async () => {
    const app = await running();
    app.clock.now += HOUR;
    await settleSessions(app);
    const ended = await finished(app, 5);
    await undoFinish(app, endOf(ended));
    expect((await loadPendingResult(app))?.session).toMatchObject({ amount: 2 });
    expect(await progress(app)).toEqual({ amount: 2, activeMs: 10 * MINUTE });
    await setSessionAmount(app, { sessionId, amount: 1 });
    await answerPendingResult(app, { sessionId, amount: 3 });
    await answerPendingResult(app, { sessionId, amount: 4 });
    expect(await progress(app)).toEqual({ amount: 3, activeMs: 10 * MINUTE });
  });

  it('waits while another goal runs, and works once that is over', async () => {
    const other = aGoal({ id: parseId<GoalId>('goal-2'), title: 'Walk' });
    const app = await running({ goals: [aGoal(), other] });
    const ended = await finished(app, 5);
    const started = await startSession(app, { goalId: other.id });
    expect(await undoFinish(app, endOf(ended))).toMatchObject({
      kind: 'busy',
      goal: { title: 'Walk' },
    });
    if (started.kind !== 'started') throw new Error(started.kind);
    app.clock.now += MINUTE;
    await finishSession(app, { sessionId: started.session.id, amount: 1 });
    expect(await undoFinish(app, endOf(ended))).toMatchObject({ kind: 'undone' });
    expect((await loadToday(app)).open?.goal.id).toBe(goalId);
  });

  it('does not wait for a session whose goal is deleted: nobody could finish that', async () => {
    const gone = aGoal({ id: parseId<GoalId>('goal-2'), deletedAt: MONDAY });
    const app = await running({ goals: [aGoal(), gone] });
    await pauseSession(app, { sessionId });
    const ended = await finished(app, 5);
    const { resumedAt: _resumed, endsAt: _ends, ...left } = aSession({ goalId: gone.id });
    const startedAt = left.startedAt + MINUTE;
    const db = await app.db();
    await db.put('sessions', {
      ...left,
      id: parseId<SessionId>('session-2'),
      state: 'paused',
      startedAt,
    });
    expect(await undoFinish(app, endOf(ended))).toMatchObject({ kind: 'undone' });
    expect((await loadToday(app)).open?.session).toMatchObject({ id: sessionId, state: 'paused' });
  });

  it('leaves the answered cards of its deck counted, once', async () => {
    const feed = { kind: 'deck', deckId: parseId<never>('deck-1') } as const;
    const app = await running({
      goals: [aGoal({ feed })],
      sessions: [aSession({ seenAt: aSession().startedAt + 4 * MINUTE })],
      decks: [aDeck()],
      noteTypes: [aNoteType()],
      notes: [aNote()],
      cards: [aCard()],
    });
    const entryId = app.newId<never>();
    const given = { rating: 'good', tookMs: 2_000, surface: 'popup' } as const;
    await answerCard(app, { cardId: aCard().id, entryId, ...given });
    await undoFinish(app, endOf(await finished(app, 0)));
    expect(await progress(app)).toEqual({ amount: 1, activeMs: 0 });
    await finished(app, 0);
    expect(await progress(app)).toEqual({ amount: 1, activeMs: 4 * MINUTE });
  });

  it('has nothing to take back once its goal is deleted', async () => {
    const app = await running();
    const ended = await finished(app, 5);
    await deleteGoal(app, { goalId });
    expect(await undoFinish(app, endOf(ended))).toEqual({ kind: 'missing' });
  });
});

describe('a goal that is deleted while it runs', () => {
  it('comes back with its session: paused, with its minutes and its words', async () => {
    const app = await running();
    const deleted = await deleteGoal(app, { goalId });
    expect((await loadToday(app)).open).toBeUndefined();
    app.clock.now += HOUR;
    if (deleted.kind !== 'changed') throw new Error(deleted.kind);
    await undoChange(app, { undoId: deleted.undoId });
    expect((await loadToday(app)).open?.session).toMatchObject({
      state: 'paused',
      accumulatedMs: 4 * MINUTE,
      amount: 2,
    });
  });
});
