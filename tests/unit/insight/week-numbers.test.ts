import { describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/domain/goal/goal';
import type { CheckIn } from '@/lib/domain/goal/session';
import { parseId } from '@/lib/domain/ids';
import {
  completion,
  goalsInWeek,
  growth,
  minutesPerGoal,
  recall,
  type GoalWorld,
} from '@/lib/domain/insight/week-numbers';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import { DEVICE, MONDAY_9AM } from '@/tests/support/factories';

/** Sunday; its week began on Monday six days before. */
const SUNDAY = 20_520;

function aGoal(given: Partial<Goal> = {}): Goal {
  return {
    id: parseId('goal-1'),
    title: 'Learn 5 words',
    target: { type: 'completion', amount: 5 },
    minutes: 10,
    frequency: { every: 'day' },
    tiny: { amount: 1, minutes: 2 },
    status: 'active',
    order: 0,
    createdAt: (SUNDAY - 100) * DAY,
    stamp: MONDAY_9AM,
    deviceId: DEVICE,
    ...given,
  };
}

function aCheckIn(day: number, given: Partial<CheckIn> = {}): CheckIn {
  return {
    id: `${day}-${JSON.stringify(given)}`,
    goalId: parseId('goal-1'),
    at: day * DAY,
    day,
    zoneOffset: 0,
    amount: 5,
    activeMs: 8 * MINUTE,
    kind: 'done',
    deviceId: DEVICE,
    ...given,
  };
}

const world = (goals: readonly Goal[], live: readonly CheckIn[]): GoalWorld => ({
  goals,
  live,
  fed: new Map(),
  dayOf: (at) => Math.floor(at / DAY),
});

describe('completion (S-070)', () => {
  it('8 of 10 planned is 80 %', () => {
    expect(completion({ done: 8, planned: 10 })).toMatchObject({ kind: 'known', share: 0.8 });
  });

  it('counts a daily goal once a day; today only once it is done', () => {
    const live = [1, 2, 3].map((back) => aCheckIn(SUNDAY - back));
    expect(goalsInWeek(world([aGoal()], live), SUNDAY)).toEqual({ done: 3, planned: 6 });
    const withToday = [...live, aCheckIn(SUNDAY)];
    expect(goalsInWeek(world([aGoal()], withToday), SUNDAY)).toEqual({ done: 4, planned: 7 });
  });

  it('does not plan a day before the goal was made, nor a parked goal', () => {
    const young = aGoal({ createdAt: (SUNDAY - 2) * DAY });
    expect(goalsInWeek(world([young], []), SUNDAY).planned).toBe(2);
    expect(goalsInWeek(world([aGoal({ status: 'parked' })], []), SUNDAY).planned).toBe(0);
  });

  it('plans a goal of three days a week three times, whichever days it took', () => {
    const goal = aGoal({ frequency: { every: 'week', times: 3 } });
    const live = [aCheckIn(SUNDAY - 1), aCheckIn(SUNDAY - 5)];
    expect(goalsInWeek(world([goal], live), SUNDAY)).toEqual({ done: 2, planned: 3 });
  });

  it('waits until there is something to say', () => {
    expect(completion({ done: 1, planned: 2 })).toEqual({ kind: 'soon' });
  });
});

describe('time per micro goal (S-071)', () => {
  it('is the median of the week, long sittings capped at three times their plan', () => {
    const live = [
      aCheckIn(SUNDAY, { activeMs: 6 * MINUTE }),
      aCheckIn(SUNDAY - 1, { activeMs: 8 * MINUTE }),
      aCheckIn(SUNDAY - 2, { activeMs: 600 * MINUTE }),
      aCheckIn(SUNDAY - 7, { activeMs: MINUTE }),
    ];
    expect(minutesPerGoal(world([aGoal()], live), SUNDAY)).toMatchObject({
      minutes: 8,
      sittings: 3,
    });
    expect(minutesPerGoal(world([aGoal()], live.slice(1, 3)), SUNDAY)).toMatchObject({
      minutes: 19,
    });
  });

  it('needs two sittings; a check-in without time is none', () => {
    const live = [aCheckIn(SUNDAY), aCheckIn(SUNDAY - 1, { activeMs: 0 })];
    expect(minutesPerGoal(world([aGoal()], live), SUNDAY)).toEqual({ kind: 'soon' });
  });
});

describe('recall (S-054)', () => {
  it('is what was known of what was asked after a day or more', () => {
    const counts = [
      { asked: 12, known: 10 },
      { asked: 8, known: 7 },
    ];
    expect(recall(counts)).toEqual({ kind: 'known', asked: 20, known: 17, share: 0.85 });
    expect(recall([{ asked: 9, known: 9 }])).toEqual({ kind: 'soon' });
  });
});

describe('week over week (S-072)', () => {
  it.each([
    [10, 11, 21, 11, false, '10 becomes 11'],
    [5, 4, 21, 6, false, 'a tenth is rounded up'],
    [21, 21, 21, 21, true, 'everything planned is done: keep'],
    [7, 7, 7, 7, true, 'one daily goal cannot grow: keep'],
    [14, 3, 7, 7, true, 'fewer goals than before: keep what fits'],
  ])('%i before, %i of %i now: %i (keep: %s), %s', (before, now, planned, target, isKeep) => {
    expect(growth({ done: before, planned: 21 }, { done: now, planned })).toMatchObject({
      target,
      isKeep,
    });
  });

  it('waits for a first week', () => {
    expect(growth({ done: 0, planned: 7 }, { done: 3, planned: 7 })).toEqual({ kind: 'soon' });
  });
});
