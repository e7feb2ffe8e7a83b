import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Frequency } from '@/lib/domain/goal/goal';
import { parseGoal } from '@/lib/domain/goal/parse-goal';

const daily = { every: 'day' } as const;

type GoalRow = readonly [
  text: string,
  title: string,
  amount: number,
  unit: string | undefined,
  minutes: number,
  frequency: Frequency,
];

describe('reading a goal from one line (S-002)', () => {
  it.each<GoalRow>([
    ['learn 5 Spanish words in 10 min', 'Learn 5 Spanish words', 5, 'words', 10, daily],
    ['Learn five Spanish words in 10 minutes', 'Learn five Spanish words', 5, 'words', 10, daily],
    ['one Excel formula in a session', 'One Excel formula', 1, 'formula', 10, daily],
    ['Write 3 correct SQL queries', 'Write 3 correct SQL queries', 3, 'queries', 10, daily],
    ['solve one algebra problem', 'Solve one algebra problem', 1, 'problem', 10, daily],
    [
      'spend 10 minutes organizing my desk',
      'Spend 10 minutes organizing my desk',
      1,
      undefined,
      10,
      daily,
    ],
    ['Write 100 words today', 'Write 100 words', 100, 'words', 10, daily],
    [
      'Walk 20 min at lunchtime 3 days a week',
      'Walk',
      1,
      undefined,
      20,
      { every: 'week', times: 3 },
    ],
    ['Walk 8,000 steps', 'Walk 8,000 steps', 8000, 'steps', 10, daily],
    ['Read 10 pages before bed', 'Read 10 pages', 10, 'pages', 10, daily],
    ['60 seconds of breathing', '60 seconds of breathing', 1, undefined, 1, daily],
    ['15-question timed quiz, 30 min', '15-question timed quiz', 15, 'question', 30, daily],
    [
      'finish one module per week',
      'Finish one module',
      1,
      'module',
      10,
      { every: 'week', times: 1 },
    ],
    [
      'Call my parents on Sundays',
      'Call my parents',
      1,
      undefined,
      10,
      { every: 'weekday', on: [7] },
    ],
    ['Do 2 favors once a month', 'Do 2 favors', 2, 'favors', 10, { every: 'month', times: 1 }],
    ['10 flashcards every morning in 5 min', '10 flashcards', 10, 'flashcards', 5, daily],
    [
      'Practise speaking for 5 minutes on Mondays and Thursdays',
      'Practise speaking',
      1,
      undefined,
      5,
      { every: 'weekday', on: [1, 4] },
    ],
    [
      'Twice a week solve 3 problems for half an hour',
      'Twice a week solve 3 problems',
      3,
      'problems',
      30,
      { every: 'week', times: 2 },
    ],
    ['5 push-ups', '5 push-ups', 5, 'push-ups', 10, daily],
  ])('%s', expectGoal);

  it.each<GoalRow>([
    ['Lerne 5 spanische Wörter in 10 Min', 'Lerne 5 spanische Wörter', 5, 'Wörter', 10, daily],
    ['fünf Vokabeln lernen, 10 Minuten', 'Fünf Vokabeln lernen', 5, 'Vokabeln', 10, daily],
    [
      '20 Minuten spazieren mittags dreimal pro Woche',
      '20 Minuten spazieren',
      1,
      undefined,
      20,
      { every: 'week', times: 3 },
    ],
    [
      'Jeden Sonntag 3 Seiten lesen',
      'Jeden Sonntag 3 Seiten lesen',
      3,
      'Seiten',
      10,
      { every: 'weekday', on: [7] },
    ],
    ['einen Satz schreiben am Abend', 'Einen Satz schreiben', 1, 'Satz', 10, daily],
    ['8.000 Schritte täglich', '8.000 Schritte', 8000, 'Schritte', 10, daily],
    [
      'zwei Matheaufgaben lösen in einer halben Stunde',
      'Zwei Matheaufgaben lösen',
      2,
      'Matheaufgaben',
      30,
      daily,
    ],
    [
      'werktags 10 Karten in 5 Min',
      'Werktags 10 Karten',
      10,
      'Karten',
      5,
      { every: 'weekday', on: [1, 2, 3, 4, 5] },
    ],
  ])('%s', expectGoal);

  it('hears the part of the day', () => {
    expect(parseGoal('Walk 20 min at lunchtime 3 days a week').partOfDay).toBe('midday');
    expect(parseGoal('10 flashcards every morning').partOfDay).toBe('morning');
    expect(parseGoal('abends 3 Seiten lesen').partOfDay).toBe('evening');
  });

  it('says which parts were said and which are defaults', () => {
    expect(parseGoal('learn 5 words in 10 min daily').said).toEqual({
      amount: true,
      minutes: true,
      frequency: true,
    });
    expect(parseGoal('watch a video').said).toEqual({
      amount: false,
      minutes: false,
      frequency: false,
    });
  });

  it('makes a goal of any text, with sensible numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const goal = parseGoal(text);
        expect(goal.minutes).toBeGreaterThanOrEqual(1);
        expect(goal.target.amount).toBeGreaterThanOrEqual(1);
        expect(Number.isFinite(goal.minutes + goal.target.amount)).toBe(true);
      }),
    );
  });
});

function expectGoal(...[text, title, amount, unit, minutes, frequency]: GoalRow): void {
  const goal = parseGoal(text);
  expect({ ...goal.target, title: goal.title, minutes: goal.minutes }).toEqual({
    type: 'completion',
    title,
    amount,
    minutes,
    ...(unit !== undefined && { unit }),
  });
  expect(goal.frequency).toEqual(frequency);
}
