import { describe, expect, it } from 'vitest';
import { lintGoal, smartDots } from '@/lib/domain/goal/lint-goal';
import { parseGoal } from '@/lib/domain/goal/parse-goal';

const hints = (text: string) => lintGoal(parseGoal(text)).map((hint) => hint.kind);

describe('hints on the wording of a goal', () => {
  it.each([
    ['study math', 'vague', 'S-004'],
    ['be more productive', 'vague', 'S-004'],
    ['learn Spanish', 'vague', 'S-004'],
    ['get better at Excel', 'vague', 'S-004'],
    ['Mathe lernen', 'vague', 'S-004'],
    ['produktiver werden', 'vague', 'S-004'],
    ['Watch a video on pivot tables', 'activity', 'S-003'],
    ['listen to a podcast 20 min', 'activity', 'S-003'],
    ['ein Video über Pivot-Tabellen ansehen', 'activity', 'S-003'],
    ['Finish the book', 'endResult', 'S-006'],
    ['master Python', 'endResult', 'S-006'],
    ['das Buch beenden', 'endResult', 'S-006'],
    ['solve 40 problems in 90 minutes', 'tooBig', 'S-008'],
  ])('%s: %s (%s)', (text, kind) => {
    expect(hints(text)).toEqual([kind]);
  });

  it.each([
    'solve one algebra problem',
    'spend 10 minutes organizing my desk',
    'learn 5 Spanish words in 10 min',
    'write 100 words today',
    'Write 3 correct SQL queries',
    'Watch a video on pivot tables and write 3 key points',
    'read 10 pages',
    'lerne 5 spanische Wörter',
    'walk 20 min',
  ])('%s needs none', (text) => {
    expect(hints(text)).toEqual([]);
  });
});

describe('SMART dots (S-005)', () => {
  it.each([
    [
      'learn 5 Spanish words in 10 min',
      'to talk with Ana',
      'specific measurable achievable relevant timeBound',
    ],
    ['learn 5 Spanish words', '', 'specific measurable achievable'],
    ['study math', '', 'achievable'],
    ['finish the book on Sundays', ' ', 'specific timeBound'],
    ['', '', ''],
  ])('“%s” because “%s” fills: %s', (text, why, filled) => {
    const dots = smartDots(parseGoal(text), why);
    expect(
      Object.entries(dots)
        .filter(([, on]) => on)
        .map(([name]) => name)
        .join(' '),
    ).toBe(filled);
  });
});
