import { describe, expect, it } from 'vitest';
import type { GoalId } from '@/lib/domain/ids';
import { parseId } from '@/lib/domain/ids';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import { checkIn, undoCheckIn } from '@/lib/services/goals/check-in';
import { createGoal } from '@/lib/services/goals/create-goal';
import { answerPendingResult, finishSession } from '@/lib/services/goals/finish-session';
import { loadPendingResult } from '@/lib/services/goals/load-pending-result';
import { loadToday } from '@/lib/services/goals/load-today';
import {
  countGap,
  markSeen,
  pauseSession,
  resumeSession,
  setSessionAmount,
} from '@/lib/services/goals/press-session';
import { settleSessions } from '@/lib/services/goals/settle-sessions';
import { startSession } from '@/lib/services/goals/start-session';
import { answerCard } from '@/lib/services/review/answer-card';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

const goalId = parseId<GoalId>('goal-1');

async function running(app: FakeApp) {
  const outcome = await startSession(app, { goalId });
  if (outcome.kind !== 'started') throw new Error(outcome.kind);
  return outcome.session.id;
}

async function checkIns(app: FakeApp) {
  return (await app.db()).getAll('checkIns');
}

describe('a goal session', () => {
  it('is one session when two tabs start it at once', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    const outcomes = await Promise.all([
      startSession(app, { goalId }),
      startSession(app, { goalId }),
    ]);
    expect(outcomes.map((one) => one.kind).toSorted()).toEqual(['busy', 'started']);
    expect(await (await app.db()).count('sessions')).toBe(1);
  });

  it('survives whatever closes: the next reader finds the same time left', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    const sessionId = await running(app);
    app.clock.now += 4 * MINUTE;
    await pauseSession(app, { sessionId });
    app.clock.now += HOUR;
    const { open } = await loadToday(app);
    expect(open?.session).toMatchObject({ state: 'paused', accumulatedMs: 4 * MINUTE });
    await resumeSession(app, { sessionId });
    expect((await loadToday(app)).open?.session.endsAt).toBe(app.clock.now + 6 * MINUTE);
  });

  it('ends once and leaves one check-in when page and worker settle it together', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    const sessionId = await running(app);
    app.clock.now += 30 * MINUTE;
    const settled = await Promise.all([
      settleSessions(app),
      settleSessions(app),
      settleSessions(app),
    ]);
    expect(settled.flatMap((one) => one.ended)).toHaveLength(1);
    expect(await checkIns(app)).toMatchObject([
      { id: sessionId, activeMs: 10 * MINUTE, amount: 0, kind: 'partial' },
    ]);
  });

  it('asks how many came of it once the clock ended it, and takes the answer once', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    const sessionId = await running(app);
    await setSessionAmount(app, { sessionId, amount: 2 });
    app.clock.now += 11 * MINUTE;
    await settleSessions(app);
    expect((await loadPendingResult(app))?.session.amount).toBe(2);
    await answerPendingResult(app, { sessionId, amount: 4 });
    await answerPendingResult(app, { sessionId, amount: 4 });
    expect(await loadPendingResult(app)).toBeUndefined();
    const { goals } = await loadToday(app);
    expect(goals[0]?.progress).toMatchObject({ amount: 4, share: 0.8, activeMs: 10 * MINUTE });
  });

  it('finishes early with what was done', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    const sessionId = await running(app);
    app.clock.now += 3 * MINUTE;
    expect(await finishSession(app, { sessionId, amount: 5 })).toMatchObject({
      kind: 'finished',
      checkIn: { kind: 'done' },
    });
    expect(await finishSession(app, { sessionId, amount: 1 })).toMatchObject({
      kind: 'finished',
      checkIn: { amount: 5 },
    });
    expect(await checkIns(app)).toHaveLength(1);
    expect((await loadToday(app)).open).toBeUndefined();
  });

  it('is put away without a trace when it was a slip', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    const sessionId = await running(app);
    expect(await finishSession(app, { sessionId, amount: 0 })).toMatchObject({ kind: 'putAway' });
    expect(await checkIns(app)).toEqual([]);
  });

  it('keeps a short session in which cards of its deck were answered', async () => {
    const feed = { kind: 'deck', deckId: parseId<never>('deck-1') } as const;
    const library = { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote()] };
    const card = aCard();
    const app = await fakeApp({ rows: { ...library, cards: [card], goals: [aGoal({ feed })] } });
    const sessionId = await running(app);
    await answerCard(app, {
      cardId: card.id,
      entryId: app.newId(),
      rating: 'good',
      tookMs: 2_000,
      surface: 'popup',
    });
    expect(await finishSession(app, { sessionId, amount: 0 })).toMatchObject({ kind: 'finished' });
    expect(await checkIns(app)).toHaveLength(1);
  });

  it('pauses over a sleep when it is fed by a deck, and counts the gap only when asked to', async () => {
    const feed = { kind: 'deck', deckId: parseId<never>('deck-1') } as const;
    const app = await fakeApp({ rows: { goals: [aGoal({ feed })] } });
    const sessionId = await running(app);
    app.clock.now += MINUTE;
    await markSeen(app, { sessionId });
    app.clock.now += 5 * MINUTE;
    const back = await markSeen(app, { sessionId });
    expect(back).toMatchObject({ session: { state: 'paused', accumulatedMs: MINUTE } });
    expect(await countGap(app, { sessionId })).toMatchObject({
      session: { accumulatedMs: 6 * MINUTE },
    });
  });

  it('does not write when there is nothing to settle', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    await running(app);
    app.published.length = 0;
    expect(await settleSessions(app)).toEqual({ ended: [], paused: [] });
    expect(app.published).toEqual([]);
  });
});

describe('goals of a day', () => {
  it('are made of one line and offered today', async () => {
    const app = await fakeApp();
    await createGoal(app, {
      sentence: 'learn 5 Spanish words in 10 min',
      beside: { why: ' to talk with Ana ' },
    });
    const { goals, hasGoals } = await loadToday(app);
    expect(hasGoals).toBe(true);
    expect(goals[0]?.goal).toMatchObject({
      title: 'Learn 5 Spanish words',
      minutes: 10,
      tiny: { amount: 1, minutes: 2 },
      why: 'to talk with Ana',
    });
    expect(await createGoal(app, { sentence: '  ' })).toEqual({ kind: 'empty' });
  });

  it('say when a fourth is more than the person wanted, and refuse nothing (S-012)', async () => {
    const app = await fakeApp();
    const outcomes = [];
    for (const n of [1, 2, 3, 4])
      outcomes.push(await createGoal(app, { sentence: `read ${n} pages` }));
    expect(outcomes.map((one) => one.kind === 'created' && one.isOverLimit)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('count a check-in without a timer, and take it back', async () => {
    const app = await fakeApp({ rows: { goals: [aGoal()] } });
    const done = await checkIn(app, { goalId, amount: 5 });
    expect((await loadToday(app)).goals[0]?.progress.isDone).toBe(true);
    if (done.kind !== 'checkedIn') throw new Error(done.kind);
    await undoCheckIn(app, { id: done.id });
    await undoCheckIn(app, { id: done.id });
    expect((await loadToday(app)).goals[0]?.progress.amount).toBe(0);
  });
});
