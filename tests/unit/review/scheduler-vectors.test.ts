import { describe, expect, it } from 'vitest';
import { fuzzedDays, leastAfterRecall } from '@/lib/domain/review/fuzz';
import { stepDelays } from '@/lib/domain/review/learning-steps';
import { isLeech } from '@/lib/domain/review/leech';
import { nextSchedule } from '@/lib/domain/review/next-schedule';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import {
  daysUntil,
  memoryFromSm2,
  nextMemory,
  recallAfter,
  type Memory,
} from '@/lib/domain/review/scheduler';
import { convertWeights, DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';
import { learnerDay } from '@/lib/domain/time/learner-day';
import * as anki from '@/tests/support/anki-vectors';
import * as published from '@/tests/support/fsrs-vectors';
import { aScheduleContext } from '@/tests/support/review';

const withDecay = (decay: number) => [...DEFAULT_WEIGHTS.slice(0, 20), decay];
const weightsOf = (given: readonly number[]) => convertWeights(given) ?? DEFAULT_WEIGHTS;

describe('published numbers hold', () => {
  it.each(published.CURVES)('forgetting curve: %s', (_id, decay, digits, rows) => {
    for (const [days, stability, recall] of rows) {
      expect(recallAfter(days, stability, withDecay(decay))).toBeCloseTo(recall, digits);
    }
  });

  it.each(published.MEMORIES)('memory after reviews: %s', (_id, given, reviews, ...expected) => {
    const weights = weightsOf(given);
    const memory = reviews.reduce<Memory | undefined>(
      (before, [rating, days]) => nextMemory(before, days, rating, weights),
      undefined,
    );
    const [stability, difficulty] = expected;
    expect(memory?.stability).toBeCloseTo(stability, 3);
    expect(memory?.difficulty).toBeCloseTo(difficulty, 4);
  });

  it('memory from midway: rs-next-state-from-mid', () => {
    const { before, elapsedDays, after } = published.FROM_MIDWAY;
    const weights = weightsOf(published.FSRS_RS_TEST_19);
    const memory = nextMemory(before, elapsedDays, 'good', weights);
    expect(memory.stability).toBeCloseTo(after.stability, 3);
    expect(memory.difficulty).toBeCloseTo(after.difficulty, 4);
  });

  it.each(published.INTERVALS)(
    'interval for a desired retention of %d: %d days',
    (wanted, days) => {
      // fsrs-rs counts in single precision: six digits agree, below a million days all of them.
      const ours = Math.max(1, Math.round(daysUntil(wanted, 1)));
      expect(Math.abs(ours - days)).toBeLessThanOrEqual(days * 1e-6);
    },
  );

  it('17 parameters become 21: rs-params-17-to-21', () => {
    const converted = convertWeights(published.CONVERSION.from) ?? [];
    expect(converted).toHaveLength(21);
    for (const [index, value] of published.CONVERSION.to.entries()) {
      expect(converted[index]).toBeCloseTo(value, 6);
    }
  });

  it.each(published.SM2)('memory behind ease %d, %d days, recall %d', (...row) => {
    const [ease, days, retention, stability, difficulty] = row;
    const memory = memoryFromSm2(ease, days, retention);
    expect(memory.stability).toBeCloseTo(stability, 4);
    expect(memory.difficulty).toBeCloseTo(difficulty, 4);
  });

  it.each(published.FIRST_ANSWERS)(
    'first answer %s',
    (rating, stability, difficulty, days, phase) => {
      const ctx = aScheduleContext({ learningSteps: [1, 10] });
      const after = nextSchedule(NEW_SCHEDULE, rating, { ...ctx, fuzz: false });
      expect(after).toMatchObject({ phase, intervalDays: days });
      expect(after.stability).toBeCloseTo(stability, 8);
      expect(after.difficulty).toBeCloseTo(difficulty, 8);
    },
  );

  it.each(anki.STEP_DELAYS)('steps %j at %d wait %j seconds', (steps, index, seconds) => {
    const { again, hard, good } = stepDelays(steps, index) ?? {};
    const inSeconds = [again, hard, good].map((ms) => (ms === undefined ? null : ms / 1000));
    expect(inSeconds).toEqual(seconds);
  });

  it.each(anki.FUZZ)('fuzz of %d within %d and %d', (days, least, most, ...expected) => {
    expect([0, 0.5, 0.99].map((factor) => fuzzedDays(days, factor, least, most))).toEqual(expected);
  });

  it.each(anki.LEAST_DAYS)('least interval of %d after %d', (days, before, most, least) => {
    expect(leastAfterRecall(days, before, most)).toBe(least);
  });

  it.each(anki.LEECHES)('%d lapses with a threshold of %d: %s', (lapses, after, leech) => {
    expect(isLeech(lapses, after)).toBe(leech);
  });

  it.each(anki.DAY_CUTOFFS)('days from %s to %s', (made, now, rolloverHour, days) => {
    const [start, end] = [made, now].map((text) => ({
      at: Date.parse(text),
      zone: () => Number(text.slice(-6, -3)) * 60,
    }));
    const first = start && learnerDay(start.at, { zone: start.zone, rolloverHour: 0 });
    const last = end && learnerDay(end.at, { zone: end.zone, rolloverHour });
    expect((last ?? 0) - (first ?? 0)).toBe(days);
  });
});
