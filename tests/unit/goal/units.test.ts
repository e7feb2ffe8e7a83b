import { describe, expect, it } from 'vitest';
import { parseGoal } from '@/lib/domain/goal/parse-goal';
import { KNOWN_UNITS, unitFor } from '@/lib/domain/goal/units';

describe('the unit of a goal beside its amount', () => {
  it.each([
    [1, 'words', 'word'],
    [0, 'word', 'words'],
    [5, 'Page', 'Pages'],
    [15, 'question', 'questions'],
    [1, 'minutes', 'minute'],
    [1, 'keywords', 'keyword'],
    [1, 'Wörter', 'Wort'],
    [5, 'Wort', 'Wörter'],
    [1, 'Sätze', 'Satz'],
    [2, 'Kapitel', 'Kapitel'],
    [1, 'SQL-Abfragen', 'SQL-Abfrage'],
    [2, 'Matheaufgabe', 'Matheaufgaben'],
    [2, 'Antwort', 'Antworten'],
    [1, 'Module', 'Modul'],
    [2, 'module', 'modules'],
  ])('%i %s reads as %s', (amount, unit, said) => {
    expect(unitFor(amount, unit)).toBe(said);
  });

  it.each([
    [1, 'km'],
    [3, '%'],
    [1, 'Bahnen'],
    [2, 'Runde'],
  ])('%i %s stays as it was typed', (amount, unit) => {
    expect(unitFor(amount, unit)).toBe(unit);
  });

  it.each([
    [5, 'Wörter', 'Wörtern'],
    [5, 'Kapitel', 'Kapiteln'],
    [5, 'Seiten', 'Seiten'],
    [3, 'Tests', 'Tests'],
    [1, 'Wörter', 'Wort'],
    [5, 'words', 'words'],
  ])('%i %s reads as %s after the German "von"', (amount, unit, said) => {
    expect(unitFor(amount, unit, true)).toBe(said);
  });

  it('is the same said twice', () => {
    // Several of the German one are one of the English.
    for (const unit of [...KNOWN_UNITS].filter((one) => one !== 'modul')) {
      for (const amount of [1, 5]) {
        expect(unitFor(amount, unitFor(amount, unit)), unit).toBe(unitFor(amount, unit));
      }
    }
  });

  it('is found where it stands in the singular', () => {
    expect(parseGoal('fix a bug').target).toMatchObject({ amount: 1, unit: 'bug' });
  });
});
