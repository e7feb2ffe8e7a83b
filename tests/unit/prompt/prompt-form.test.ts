import { describe, expect, it } from 'vitest';
import { firmnessOf, promptForm } from '@/lib/domain/prompt/prompt-form';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { dueSchedule } from '@/tests/support/capitals';

describe('how firmly a card is known', () => {
  const usual = 8000;
  it.each([
    ['never answered', NEW_SCHEDULE, [], 'new'],
    ['in its steps', { ...NEW_SCHEDULE, phase: 'learning', stability: 30 } as const, [], 'weak'],
    ['missed lately', { ...NEW_SCHEDULE, phase: 'relearning', stability: 30 } as const, [], 'weak'],
    ['of more than 21 days', dueSchedule({ stability: 21.1, difficulty: 9 }), [60_000], 'strong'],
    ['of 21 days', dueSchedule({ stability: 21, difficulty: 5 }), [], 'steady'],
    ['difficult', dueSchedule({ stability: 12, difficulty: 7 }), [], 'weak'],
    [
      'slow to answer',
      dueSchedule({ stability: 12, difficulty: 5 }),
      [20_000, 4000, 17_000],
      'weak',
    ],
    ['slow once', dueSchedule({ stability: 12, difficulty: 5 }), [50_000, 4000, 9000], 'steady'],
  ])('a card that is %s', (_what, schedule, lastMs, firmness) => {
    expect(firmnessOf(schedule, lastMs, usual)).toBe(firmness);
  });
});

describe('the form in which a card is asked', () => {
  it.each([
    ['a parent wants others, this deck does not', 'written', 'new', 'recall'],
    ['what is new is recognised first', 'choices', 'new', 'choices'],
    ['what is weak is recognised', 'choices', 'weak', 'choices'],
    ['what sits is recalled', 'choices', 'steady', 'recall'],
    ['nobody wants to type', 'choices', 'strong', 'recall'],
    ['what is new is recognised first', 'both', 'new', 'choices'],
    ['what is weak is recognised', 'both', 'weak', 'choices'],
    ['what sits is recalled', 'both', 'steady', 'recall'],
    ['what is strong has a harder form', 'both', 'strong', 'type'],
    ['an unknown wish of a restored file', 'backwards' as 'both', 'new', 'recall'],
  ] as const)('%s: wish %s, %s', (_why, wish, firmness, form) => {
    expect(promptForm(wish, firmness)).toBe(form);
  });
});
