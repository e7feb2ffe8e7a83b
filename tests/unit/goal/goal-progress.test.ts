import { describe, expect, it } from 'vitest';
import { liveCheckIns } from '@/lib/domain/goal/check-ins';
import { dayProgress, isPlannedOn, periodProgress } from '@/lib/domain/goal/goal-progress';
import { easierVersion, tinyVersion } from '@/lib/domain/goal/tiny-version';
import { chooseTodayGoals } from '@/lib/domain/goal/today-list';
import { parseId } from '@/lib/domain/ids';
import { monthStart, weekdayOf, weekStart } from '@/lib/domain/time/calendar';
import { aCheckIn, aGoal, MONDAY } from '@/tests/support/goal-factories';

const named = (id: string, given = {}) => aGoal({ id: parseId(id), ...given });

describe('the calendar', () => {
  it('knows Monday and the first of the month', () => {
    expect([weekdayOf(MONDAY), weekdayOf(MONDAY + 6), weekdayOf(MONDAY - 1)]).toEqual([1, 7, 7]);
    expect(weekStart(MONDAY + 6)).toBe(MONDAY);
    expect(monthStart(MONDAY)).toBe(MONDAY - 1);
  });
});

describe('check-ins', () => {
  const first = aCheckIn({ id: 'a', amount: 2, kind: 'partial' });
  const answer = aCheckIn({ id: 'a/result', undoes: 'a', amount: 4, kind: 'partial' });
  const undo = aCheckIn({ id: 'a/result/undo', undoes: 'a/result', amount: 0, kind: 'undone' });

  it('are replaced by an answer and come back when it is taken back', () => {
    expect(liveCheckIns([first, answer]).map((one) => one.id)).toEqual(['a/result']);
    expect(liveCheckIns([undo, answer, first]).map((one) => one.id)).toEqual(['a']);
  });

  it('survive an import in which they take each other back', () => {
    const loop = [aCheckIn({ id: 'x', undoes: 'y' }), aCheckIn({ id: 'y', undoes: 'x' })];
    expect(liveCheckIns(loop)).toBeDefined();
  });
});

describe('progress', () => {
  it('counts three of five words as sixty percent (S-093)', () => {
    const shown = dayProgress(aGoal(), [aCheckIn({ amount: 3 })], MONDAY);
    expect(shown).toMatchObject({ amount: 3, share: 0.6, isDone: false });
  });

  it('adds several sittings of a day and keeps days apart', () => {
    const parts = [
      aCheckIn({ id: 'a', amount: 3 }),
      aCheckIn({ id: 'b', amount: 2 }),
      aCheckIn({ id: 'c', day: MONDAY + 1, amount: 1 }),
    ];
    expect(dayProgress(aGoal(), parts, MONDAY).isDone).toBe(true);
    expect(dayProgress(aGoal(), parts, MONDAY + 1).amount).toBe(1);
  });

  it('reads a deck-fed goal from the answers of the day', () => {
    const goal = aGoal({ feed: { kind: 'deck', deckId: parseId('deck-1') } });
    expect(dayProgress(goal, [aCheckIn({ amount: 0 })], MONDAY, 5).isDone).toBe(true);
  });

  it('is met by the tiny version on a hectic day (S-036)', () => {
    const hectic = aCheckIn({ id: 'h', amount: 0, kind: 'adjusted', note: 'hectic' });
    const shown = dayProgress(aGoal(), [hectic, aCheckIn({ amount: 1 })], MONDAY);
    expect(shown).toMatchObject({ target: 1, isDone: true });
  });

  it('is complete at any three days of the week (S-018)', () => {
    const goal = aGoal({ frequency: { every: 'week', times: 3 } });
    const kept = [0, 2, 3].map((day) => aCheckIn({ id: `d${day}`, day: MONDAY + day }));
    expect(periodProgress(goal, kept, MONDAY + 3)).toEqual({ daysKept: 3, daysWanted: 3 });
    expect(isPlannedOn(goal, kept, MONDAY + 3)).toBe(true);
    expect(isPlannedOn(goal, kept, MONDAY + 4)).toBe(false);
    expect(isPlannedOn(goal, kept, MONDAY + 7)).toBe(true);
  });

  it('moves what a hectic day pushed aside to the next free day of the week, never doubling one', () => {
    const goal = aGoal({ frequency: { every: 'weekday', on: [1, 2] } });
    const hectic = aCheckIn({ id: 'h', amount: 0, kind: 'adjusted', note: 'hectic' });
    const planned = [0, 1, 2, 3].filter((day) => isPlannedOn(goal, [hectic], MONDAY + day));
    expect(planned).toEqual([0, 1, 2]);
  });
});

describe('the tiny version (S-010)', () => {
  it.each([
    [5, 10, { amount: 1, minutes: 2 }],
    [1, 1, { amount: 1, minutes: 1 }],
    [100, 20, { amount: 20, minutes: 4 }],
  ])('of %d in %d min is %j', (amount, minutes, tiny) => {
    expect(tinyVersion(amount, minutes)).toEqual(tiny);
  });

  it('is as easy as it gets', () => {
    const goal = aGoal();
    expect(easierVersion(goal)).toMatchObject({ target: { amount: 3 }, minutes: 5 });
    expect(
      easierVersion(aGoal({ target: { type: 'completion', amount: 1 }, minutes: 1 })),
    ).toMatchObject({ target: { amount: 1 }, minutes: 1 });
  });
});

describe('the list of today', () => {
  it('puts Must first and small effort before large, and leaves out what rests (S-017)', () => {
    const goals = [
      named('could', { priority: 'could' }),
      named('large', { priority: 'must', effort: 'large' }),
      named('small', { priority: 'must', effort: 'small' }),
      named('wont', { priority: 'wont' }),
      named('parked', { status: 'parked' }),
      named('gone', { deletedAt: 1 }),
    ];
    expect(chooseTodayGoals(goals, [], MONDAY, 7).map((goal) => goal.id)).toEqual([
      'small',
      'large',
      'could',
    ]);
  });

  it('holds no more than the person wants at once (S-012)', () => {
    const goals = ['a', 'b', 'c', 'd'].map((id, order) => named(id, { order }));
    expect(chooseTodayGoals(goals, [], MONDAY, 3).map((goal) => goal.id)).toEqual(['a', 'b', 'c']);
  });

  it('leaves out a goal that was skipped today, until tomorrow', () => {
    const skipped = aCheckIn({ kind: 'skipped', amount: 0 });
    expect(chooseTodayGoals([aGoal()], [skipped], MONDAY, 3)).toEqual([]);
    expect(chooseTodayGoals([aGoal()], [skipped], MONDAY + 1, 3)).toHaveLength(1);
  });
});
