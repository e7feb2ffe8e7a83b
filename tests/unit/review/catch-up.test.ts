import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp, type CatchUpLoad, type CatchUpWish } from '@/lib/domain/review/catch-up';
import { DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';

const wish: CatchUpWish = {
  minutesPerDay: 8,
  desiredRetention: 0.9,
  newPerDay: 5,
  maxIntervalDays: 36_500,
  weights: DEFAULT_WEIGHTS,
};

const load = (given: Partial<CatchUpLoad> = {}): CatchUpLoad => ({
  learned: [],
  newCards: 0,
  otherMs: [],
  answerMs: 8000,
  ...given,
});

const due = (cards: number, intervalDays = 30) => [{ dueInDays: 0, intervalDays, cards }];

describe('when one is level at so many minutes a day', () => {
  it.each([
    [load(), 8, 0, 'with nothing there is nothing to do'],
    [load({ newCards: 300 }), 8, 0, 'new cards are never due'],
    [load({ learned: due(40) }), 8, 1, '40 cards of 8 s fit into the first 8 minutes'],
    [load({ learned: due(0), otherMs: [60_000] }), 8, 1, 'a minute of the library fits'],
    [load({ learned: due(100) }), 8, 2, '100 cards and their misses take two days'],
    [load({ learned: due(600, 200) }), 8, 12, '54 a day, each tenth of them twice'],
    [load({ learned: due(600, 200) }), 16, 6, 'twice the minutes, half the days'],
    [load({ learned: due(600, 200), answerMs: 4000 }), 8, 6, 'half the seconds a card, too'],
    [load({ learned: due(5000, 3) }), 8, undefined, 'what comes back faster than it goes'],
    [load({ learned: due(40) }), 0, undefined, 'no minutes, never'],
    [
      load({ otherMs: Array.from({ length: 400 }, () => 600_000) }),
      8,
      undefined,
      'the library alone asks for ten minutes a day',
    ],
    [
      load({ learned: [{ dueInDays: 10, intervalDays: 300, cards: 300 }] }),
      8,
      16,
      'nothing is due today, but five days of work fall due together in ten',
    ],
  ])('%#', (given, minutesPerDay, days, _reason) => {
    expect(catchUp(given, { ...wish, minutesPerDay }).levelInDays).toBe(days);
  });

  it('is no sooner with more cards, fewer minutes or a slower hand', () => {
    // Where the minutes hardly suffice, which day is the first level one is chance: it may be any of
    // the months that follow. Two months are told apart.
    const days = (given: CatchUpLoad, minutes = 8) =>
      Math.min(60, catchUp(given, { ...wish, minutesPerDay: minutes }).levelInDays ?? Infinity);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (cards, intervalDays, minutes) => {
          const given = load({ learned: due(cards, intervalDays) });
          const more = load({ learned: due(cards * 2, intervalDays) });
          expect(days(more, minutes)).toBeGreaterThanOrEqual(days(given, minutes));
          expect(days({ ...given, answerMs: 16_000 }, minutes)).toBeGreaterThanOrEqual(
            days(given, minutes),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says when the last new card was seen, where reviews leave room for it', () => {
    expect(catchUp(load({ newCards: 50 }), wish).lastNewInDays).toBe(10);
    const busy = catchUp(load({ newCards: 50, learned: due(600, 200) }), wish);
    expect(busy.lastNewInDays).toBeGreaterThan(20);
    expect(catchUp(load({ newCards: 5000 }), wish).lastNewInDays).toBeUndefined();
    expect(catchUp(load(), wish).lastNewInDays).toBeUndefined();
  });

  it('says what the cards take where each is answered on its day', () => {
    expect(catchUp(load(), wish).minutesADay).toBe(0);
    const few = catchUp(load({ learned: due(90, 400) }), wish).minutesADay;
    // One answer each within 90 days, a tenth of them twice: a card a day.
    expect(few).toBeGreaterThan((90 * 8) / 60 / 90);
    expect(few).toBeLessThan((90 * 8 * 2.5) / 60 / 90);
    const many = catchUp(load({ learned: due(40_000, 400) }), wish).minutesADay;
    const some = catchUp(load({ learned: due(400, 400) }), wish).minutesADay;
    expect(many / some).toBeCloseTo(100, 6);
  });
});
