import { describe, expect, it } from 'vitest';
import {
  completion,
  completionShare,
  medianMinutes,
  recallShare,
  weekOverWeek,
} from '@/lib/domain/goal/goal-numbers';
import { MINUTE } from '@/lib/domain/time/duration';
import { aCheckIn, aGoal, MONDAY } from '@/tests/support/goal-factories';

const week = { from: MONDAY, to: MONDAY + 6 };
const longAgo = () => 0;
const doneOn = (...days: number[]) =>
  days.map((day) => aCheckIn({ id: `c${day}`, day: MONDAY + day, amount: 5 }));

describe('completion (S-070)', () => {
  it('is done of planned', () => {
    const shown = completion([aGoal()], doneOn(0, 1, 2, 3, 4), week, longAgo);
    expect(shown).toEqual({ planned: 7, done: 5 });
    expect(completionShare({ planned: 10, done: 8 })).toBe(0.8);
    expect(completionShare({ planned: 0, done: 0 })).toBeUndefined();
  });

  it('holds neither a hectic nor a skipped day against anyone', () => {
    const hectic = aCheckIn({
      id: 'h',
      day: MONDAY + 5,
      amount: 0,
      kind: 'adjusted',
      note: 'hectic',
    });
    const skipped = aCheckIn({ id: 's', day: MONDAY + 6, amount: 0, kind: 'skipped' });
    expect(
      completion([aGoal()], [...doneOn(0, 1, 2, 3, 4), hectic, skipped], week, longAgo),
    ).toEqual({ planned: 5, done: 5 });
  });

  it('takes any three days for three days a week (S-018)', () => {
    const goal = aGoal({ frequency: { every: 'week', times: 3 } });
    expect(completion([goal], doneOn(1, 5, 6), week, longAgo)).toEqual({ planned: 3, done: 3 });
    expect(completion([goal], doneOn(0, 1, 5, 6), week, longAgo)).toEqual({ planned: 3, done: 3 });
  });

  it('starts on the day a goal was made', () => {
    expect(completion([aGoal()], doneOn(5), week, () => MONDAY + 5)).toEqual({
      planned: 2,
      done: 1,
    });
  });
});

describe('minutes, growth and recall', () => {
  it('takes the middle of the minutes and caps what was left running (S-071)', () => {
    const taken = [8, 12, 100].map((m, i) => aCheckIn({ id: `t${i}`, activeMs: m * MINUTE }));
    expect(medianMinutes(taken, [aGoal()])).toEqual({ minutes: 12, cappedCount: 1 });
    expect(medianMinutes([], [aGoal()])).toBeUndefined();
  });

  it.each([
    [
      { planned: 14, done: 11 },
      { planned: 14, done: 10 },
      'grow',
      true,
      '10 → 11 is ten percent more',
    ],
    [
      { planned: 14, done: 10 },
      { planned: 14, done: 10 },
      'grow',
      false,
      'the same is not yet more',
    ],
    [
      { planned: 14, done: 14 },
      { planned: 14, done: 14 },
      'keep',
      true,
      'nothing more fits: keep it',
    ],
    [{ planned: 7, done: 0 }, { planned: 0, done: 0 }, 'grow', false, 'nothing done yet'],
  ] as const)('%j after %j: %s, met: %s (%s)', (now, before, aim, isMet, _reason) => {
    expect(weekOverWeek(now, before)).toMatchObject({ aim, isMet });
  });

  it('counts recall at intervals of a day or more', () => {
    expect(
      recallShare([{ recalls: { asked: 10, known: 9 } }, { recalls: { asked: 10, known: 8 } }]),
    ).toBe(0.85);
    expect(recallShare([])).toBeUndefined();
  });
});
