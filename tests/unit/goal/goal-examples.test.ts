import { describe, expect, it } from 'vitest';
import { GOAL_EXAMPLES } from '@/lib/domain/goal/goal-examples';
import { lintGoal } from '@/lib/domain/goal/lint-goal';
import { parseGoal } from '@/lib/domain/goal/parse-goal';
import german from '@/public/_locales/de/messages.json';
import english from '@/public/_locales/en/messages.json';

describe.each([
  ['English', english],
  ['German', german],
])('the ready-made goals in %s (S-020)', (_language, messages) => {
  it.each(GOAL_EXAMPLES.map(({ id }) => id))('%s reads well and needs no hint', (id) => {
    const goal = parseGoal(messages[`goalsExample_${id}`].message);
    expect(lintGoal(goal)).toEqual([]);
    expect(goal.said.amount || goal.said.minutes).toBe(true);
  });

  it('mean the same in both languages', () => {
    for (const { id } of GOAL_EXAMPLES) {
      const here = parseGoal(messages[`goalsExample_${id}`].message);
      const there = parseGoal(english[`goalsExample_${id}`].message);
      expect({
        id,
        amount: here.target.amount,
        minutes: here.minutes,
        frequency: here.frequency,
      }).toEqual({
        id,
        amount: there.target.amount,
        minutes: there.minutes,
        frequency: there.frequency,
      });
    }
  });
});
