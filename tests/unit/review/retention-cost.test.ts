import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWeights, parseWeights } from '@/lib/domain/review/parse-weights';
import { minutesADay, type CostSample, type CostWish } from '@/lib/domain/review/retention-cost';
import { DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';

const wish: CostWish = {
  desiredRetention: 0.9,
  newPerDay: 5,
  maxIntervalDays: 36_500,
  weights: DEFAULT_WEIGHTS,
};

/** Cards with stabilities from a day to a year, each half-way to its day. */
function sampleOf(count: number, given: Partial<CostSample> = {}): CostSample {
  const cards = Array.from({ length: count }, (_none, at) => {
    const stability = 365 ** ((at % 97) / 96);
    const half = Math.round(stability / 2);
    return { stability, difficulty: 5, elapsedDays: half, dueInDays: half };
  });
  return { cards, learnedCount: count, newCount: 0, answerMs: 8000, ...given };
}

describe('what remembering more costs (S-054)', () => {
  it('rises with every few points of retention', () => {
    const at = [0.7, 0.8, 0.85, 0.9, 0.95, 0.97];
    const minutes = at.map((desiredRetention) =>
      minutesADay(sampleOf(400), { ...wish, desiredRetention }),
    );
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect((minutes.at(-1) ?? 0) / (minutes[0] ?? 1)).toBeGreaterThan(3);
  });

  it.each([
    [sampleOf(0), 0, 'nothing for an empty deck'],
    [sampleOf(0, { newCount: 100 }), 1, 'something for new cards alone'],
    [sampleOf(400, { answerMs: 16_000 }), 2, 'twice as much for one who takes twice as long'],
    [sampleOf(400, { learnedCount: 800 }), 2, 'twice as much where each card stands for two'],
  ])('%#: is %j', (sample, factor, _reason) => {
    const usual = minutesADay(sample.cards.length > 0 ? sampleOf(400) : sample, wish);
    if (factor === 2) expect(minutesADay(sample, wish)).toBeCloseTo(usual * 2, 6);
    else expect(usual > 0).toBe(factor === 1);
  });

  it('is near the count of answers that every card needs if none is ever missed', () => {
    // At 97 % nearly all are known: a stability of 50 days is asked about every 11 days at first.
    const cards = sampleOf(300).cards.map((card) => ({
      ...card,
      stability: 50,
      elapsedDays: 5,
      dueInDays: 6,
    }));
    const sample = { cards, learnedCount: 300, newCount: 0, answerMs: 60_000 };
    const answersPerCard = (minutesADay(sample, { ...wish, desiredRetention: 0.97 }) * 90) / 300;
    expect(answersPerCard).toBeGreaterThan(3);
    expect(answersPerCard).toBeLessThan(9);
  });

  it('never hangs or fails, whatever a deck says', () => {
    const number = fc.double({ min: 0.7, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        number,
        fc.nat(999),
        fc.integer({ min: 1, max: 36_500 }),
        (share, fresh, most) => {
          const given = {
            ...wish,
            desiredRetention: share,
            newPerDay: fresh,
            maxIntervalDays: most,
          };
          const minutes = minutesADay(sampleOf(20, { newCount: 50 }), given);
          expect(Number.isFinite(minutes) && minutes >= 0).toBe(true);
        },
      ),
    );
  });
});

describe('pasted weights', () => {
  it('come back from their own text', () => {
    expect(parseWeights(formatWeights(DEFAULT_WEIGHTS))).toEqual({
      kind: 'valid',
      weights: DEFAULT_WEIGHTS,
    });
  });

  it.each([
    ['', { kind: 'none' }, 'an empty field is the inherited ones'],
    ['[0.2, 1.1]', { kind: 'wrongCount', count: 2 }, 'too few, in brackets'],
    ['0.2 abc', { kind: 'noNumber', word: 'abc' }, 'a word among them'],
    [
      formatWeights(DEFAULT_WEIGHTS.with(4, 40)),
      { kind: 'outOfRange', index: 4, value: 40, least: 1, most: 10 },
      'one out of its range',
    ],
  ])('%#: %s', (text, expected, _reason) => {
    expect(parseWeights(text)).toEqual(expected);
  });
});
