import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOfDay, type EasyDays } from '@/lib/domain/review/easy-days';
import { fuzzFactor, fuzzRange } from '@/lib/domain/review/fuzz';
import { intervalsInPlay, nextSchedule, previewIntervals } from '@/lib/domain/review/next-schedule';
import { RATINGS } from '@/lib/domain/review/rating';
import type { Schedule } from '@/lib/domain/review/schedule';
import { daysUntil, nextMemory, type Memory } from '@/lib/domain/review/scheduler';
import { spreadDays, type DayWorld } from '@/lib/domain/review/spread-days';
import { aScheduleContext } from '@/tests/support/review';

const TODAY = aScheduleContext().day;
const FREE: DayWorld = {
  loads: new Map(),
  siblingDays: new Set(),
  easyDays: { weekdays: [], dates: [] },
};

const factor = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const interval = fc.double({ min: 1, max: 2000, noNaN: true });
const aheads = fc.array(fc.integer({ min: 1, max: 2200 }), { maxLength: 200 });
const share = fc.constantFrom(0, 0.5, 1);
const world = fc
  .record({
    loads: fc.array(fc.tuple(fc.integer({ min: 1, max: 2200 }), fc.nat(3_600_000))),
    siblings: aheads,
    weekdays: fc.array(share, { maxLength: 7 }),
    dates: aheads,
  })
  .map(({ loads, siblings, weekdays, dates }): DayWorld => ({
    loads: new Map(loads.map(([days, ms]) => [TODAY + days, ms])),
    siblingDays: new Set(siblings.map((days) => TODAY + days)),
    easyDays: { weekdays, dates: dates.map((days) => TODAY + days) },
  }));

describe('the day that suits a card best', () => {
  it('lies within the fuzz range, and a short interval stays as it is (C-23)', () => {
    fc.assert(
      fc.property(interval, factor, world, (days, pick, given) => {
        const range = fuzzRange(days, 1, 36500);
        const chosen = spreadDays(range, pick, TODAY, given);
        expect(Number.isInteger(chosen)).toBe(true);
        expect(chosen).toBeGreaterThanOrEqual(range.least);
        expect(chosen).toBeLessThanOrEqual(range.most);
        if (days < 2.5) expect(chosen).toBe(Math.round(days));
      }),
    );
  });

  it('is an easy day without reviews only where the range has no other (C-23)', () => {
    fc.assert(
      fc.property(interval, factor, world, (days, pick, given) => {
        const range = fuzzRange(days, 1, 36500);
        const shareAt = (at: number) => shareOfDay(given.easyDays, TODAY + at);
        const isAnyAwake = daysIn(range).some((at) => shareAt(at) > 0);
        expect(!isAnyAwake || shareAt(spreadDays(range, pick, TODAY, given)) > 0).toBe(true);
      }),
    );
  });

  it('is another one than that of a card of the same note where one is free', () => {
    fc.assert(
      fc.property(interval, factor, world, (days, pick, given) => {
        const range = fuzzRange(days, 1, 36500);
        const hasSibling = (at: number) => given.siblingDays.has(TODAY + at);
        const isAnyFree = daysIn(range).some(
          (at) => shareOfDay(given.easyDays, TODAY + at) > 0 && !hasSibling(at),
        );
        expect(!isAnyFree || !hasSibling(spreadDays(range, pick, TODAY, given))).toBe(true);
      }),
    );
  });

  it.each([
    [{}, 'ordinary days share the cards'],
    [{ weekdays: [1, 1, 1, 1, 1, 0.5, 0.5] }, 'a day that takes less gets fewer'],
  ])('%#: %j: %s', (given: Partial<EasyDays>, _reason) => {
    const counts = new Map<number, number>();
    const loads = new Map<number, number>();
    const easyDays = { ...FREE.easyDays, ...given };
    for (let card = 0; card < 700; card++) {
      const range = { least: 20, most: 26 };
      const days = spreadDays(range, fuzzFactor(`card-${card}`, 3), TODAY, {
        ...FREE,
        loads,
        easyDays,
      });
      counts.set(days, (counts.get(days) ?? 0) + 1);
      loads.set(TODAY + days, (loads.get(TODAY + days) ?? 0) + 8000);
    }
    const sum = daysIn({ least: 20, most: 26 }).reduce(
      (total, at) => total + shareOfDay(easyDays, TODAY + at),
      0,
    );
    for (const [days, count] of counts) {
      const wanted = (700 * shareOfDay(easyDays, TODAY + days)) / sum;
      expect(count / wanted).toBeGreaterThan(0.8);
      expect(count / wanted).toBeLessThan(1.25);
    }
  });
});

describe('sixty days of reviews', () => {
  /** Mean difference in minutes from one day to the next, against the mean day; and the mean interval. */
  function live(seed: number, isBalanced: boolean) {
    const loads = new Map<number, number>();
    const due = new Map<
      number,
      { id: string; reps: number; last: number; ms: number; memory: Memory }[]
    >();
    const minutes: number[] = [];
    let lengths = 0;
    let answers = 0;
    for (let day = 0; day < 160; day++) {
      const arrivals = Array.from({ length: day % 10 === 0 ? 40 : 0 }, (_none, at) => ({
        id: `${day}-${at}`,
        reps: 0,
        last: day,
        // Some cards take ten times as long as others: minutes are balanced, not cards.
        ms: 2500 + 25_000 * fuzzFactor(`${day}-${at}-ms`, seed) ** 3,
        memory: nextMemory(undefined, 0, 'easy'),
      }));
      const asked = due.get(day) ?? [];
      minutes.push(asked.reduce((sum, card) => sum + card.ms, 0) / 60_000);
      for (const card of [...asked, ...arrivals]) {
        const isKnown = fuzzFactor(`${card.id}-known`, seed + card.reps) < 0.92;
        card.memory = nextMemory(card.memory, day - card.last, isKnown ? 'good' : 'hard');
        const ideal = daysUntil(0.9, card.memory.stability);
        const world = isBalanced ? { ...FREE, loads } : FREE;
        const pick = fuzzFactor(`${card.id}-${seed}`, card.reps);
        const days = isBalanced
          ? spreadDays(fuzzRange(ideal, 1, 36500), pick, day, world)
          : plainFuzz(ideal, pick);
        lengths += Math.log(days / ideal);
        answers += 1;
        card.last = day;
        card.reps += 1;
        due.set(day + days, [...(due.get(day + days) ?? []), card]);
        loads.set(day + days, (loads.get(day + days) ?? 0) + card.ms);
      }
    }
    const tail = minutes.slice(100);
    const mean = tail.reduce((sum, one) => sum + one, 0) / tail.length;
    const jumps = tail.slice(1).map((one, at) => Math.abs(one - (tail[at] ?? 0)));
    const unevenness = jumps.reduce((sum, one) => sum + one, 0) / jumps.length / mean;
    return { unevenness, length: lengths / answers };
  }

  it('are more even in minutes than by chance alone, and intervals are no longer for it (C-23)', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const [chance, balanced] = [live(seed, false), live(seed, true)];
        expect(balanced.unevenness).toBeLessThan(chance.unevenness * 0.95);
        expect(Math.abs(balanced.length - chance.length)).toBeLessThan(0.02);
      }),
      { numRuns: 12 },
    );
  });
});

describe('an answer that knows the days to come', () => {
  const memory = fc.record({
    stability: fc.double({ min: 0.1, max: 900, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    intervalDays: fc.integer({ min: 1, max: 900 }),
    reps: fc.nat(40),
  });
  const reviewed = (given: Partial<Schedule> & { intervalDays: number }): Schedule => ({
    phase: 'review',
    step: 0,
    reps: 5,
    lapses: 0,
    lastDay: TODAY - given.intervalDays,
    ...given,
  });

  it('stays in the range that it was to read, and a better rating never waits less', () => {
    fc.assert(
      fc.property(memory, world, (given, days) => {
        const schedule = reviewed(given);
        const ctx = { ...aScheduleContext({ relearningSteps: [] }), world: days };
        const chosen = RATINGS.map((rating) => nextSchedule(schedule, rating, ctx).intervalDays);
        expect(chosen).toEqual(chosen.toSorted((a, b) => a - b));
        for (const rating of ['hard', 'good', 'easy'] as const) {
          const ranges = intervalsInPlay(schedule, ctx, rating);
          const { intervalDays } = nextSchedule(schedule, rating, ctx);
          const alone = nextSchedule(schedule, rating, aScheduleContext({ relearningSteps: [] }));
          const isRead = ranges.some(
            (one) => one.least <= intervalDays && intervalDays <= one.most,
          );
          expect(isRead || intervalDays === alone.intervalDays).toBe(true);
        }
      }),
    );
  });

  it('keeps what its button said, though the days have filled meanwhile', () => {
    fc.assert(
      fc.property(
        memory,
        world,
        world,
        fc.constantFrom(...RATINGS),
        (given, before, after, rating) => {
          const schedule = reviewed(given);
          const shown = previewIntervals(schedule, { ...aScheduleContext(), world: before })[
            rating
          ];
          if (!('days' in shown)) return;
          const ctx = {
            ...aScheduleContext(),
            world: after,
            promisedDays: shown.days,
          };
          expect(nextSchedule(schedule, rating, ctx).intervalDays).toBe(shown.days);
        },
      ),
    );
  });

  it('does not keep a promise that the card cannot keep', () => {
    const schedule = reviewed({ stability: 30, difficulty: 5, intervalDays: 30 });
    const ctx = aScheduleContext();
    const { intervalDays } = nextSchedule(schedule, 'good', ctx);
    const promisedDays = intervalDays * 3;
    expect(nextSchedule(schedule, 'good', { ...ctx, promisedDays }).intervalDays).toBe(
      intervalDays,
    );
  });
});

function plainFuzz(ideal: number, pick: number): number {
  const { least, most } = fuzzRange(ideal, 1, 36500);
  return Math.floor(least + pick * (1 + most - least));
}

function daysIn({ least, most }: { least: number; most: number }): number[] {
  return Array.from({ length: most - least + 1 }, (_none, at) => least + at);
}
