import { describe, expect, it } from 'vitest';
import { nextSchedule, previewIntervals } from '@/lib/domain/review/next-schedule';
import { NEW_SCHEDULE, type Schedule } from '@/lib/domain/review/schedule';
import { nextMemory } from '@/lib/domain/review/scheduler';
import { convertWeights, DEFAULT_WEIGHTS, validateWeights } from '@/lib/domain/review/weights';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { learnerDayStart } from '@/lib/domain/time/learner-day';
import { parseId } from '@/lib/domain/ids';
import { MONDAY_9AM } from '@/tests/support/factories';
import { aScheduleContext, UTC_RULE } from '@/tests/support/review';

const mature: Schedule = {
  phase: 'review',
  stability: 30,
  difficulty: 5,
  step: 0,
  reps: 6,
  lapses: 0,
  lastReviewedAt: MONDAY_9AM - 30 * DAY,
  lastDay: aScheduleContext().day - 30,
  intervalDays: 30,
  dueAt: MONDAY_9AM,
};

describe('the traps of the library stay closed', () => {
  it('1: two answers around midnight UTC are answers of one learner day', () => {
    const beforeMidnight = Date.UTC(2026, 2, 2, 23, 59);
    const first = nextSchedule(NEW_SCHEDULE, 'easy', aScheduleContext({}, beforeMidnight));
    const later = aScheduleContext({}, beforeMidnight + 2 * MINUTE);
    const second = nextSchedule(first, 'good', later);
    expect(first.stability).toBeCloseTo(8.2956);
    expect(second.stability).toBeCloseTo(8.2956, 1);
  });

  it('1: an interval of days falls due when its learner day starts', () => {
    const ctx = aScheduleContext();
    const after = nextSchedule(NEW_SCHEDULE, 'easy', ctx);
    expect(after.dueAt).toBe(learnerDayStart(ctx.day + after.intervalDays, UTC_RULE));
  });

  it('1: only a learning step has a clock time', () => {
    const ctx = aScheduleContext();
    expect(nextSchedule(NEW_SCHEDULE, 'again', ctx).dueAt).toBe(ctx.now + 10 * MINUTE);
  });

  it('2: an answer after the clock went back counts as one of the same day', () => {
    const after = nextSchedule(mature, 'good', aScheduleContext());
    const earlier = aScheduleContext({}, MONDAY_9AM - 3 * DAY);
    expect(nextSchedule(after, 'good', earlier)).toMatchObject({ phase: 'review', reps: 8 });
  });

  it('4: the longest interval is never exceeded', () => {
    const ctx = aScheduleContext({ maxIntervalDays: 20 });
    const { hard, good, easy } = previewIntervals(mature, ctx);
    expect([hard, good, easy]).toEqual([{ days: 20 }, { days: 20 }, { days: 20 }]);
  });

  it('5: Hard on the second of two steps repeats that step', () => {
    const ctx = aScheduleContext({ learningSteps: [1, 10] });
    const second = nextSchedule(NEW_SCHEDULE, 'good', ctx);
    expect(second).toMatchObject({ phase: 'learning', step: 1, dueAt: ctx.now + 10 * MINUTE });
    expect(nextSchedule(second, 'hard', ctx)).toMatchObject({
      step: 1,
      dueAt: ctx.now + 10 * MINUTE,
    });
  });

  it('5: a half minute is kept', () => {
    const ctx = aScheduleContext({ learningSteps: [1, 10] });
    expect(nextSchedule(NEW_SCHEDULE, 'hard', ctx).dueAt).toBe(ctx.now + 5.5 * MINUTE);
  });

  it('6: the button says what the answer gives, whatever the minute', () => {
    const shown = previewIntervals(mature, aScheduleContext());
    const answered = nextSchedule(mature, 'good', aScheduleContext({}, MONDAY_9AM + 7 * HOUR));
    expect(shown.good).toEqual({ days: answered.intervalDays });
  });

  it('6: two cards learned together do not march in step', () => {
    const ids = Array.from({ length: 40 }, (_none, at) => parseId<never>(`note-${at}/0`));
    const days = ids.map((cardId) =>
      nextSchedule(mature, 'good', { ...aScheduleContext(), cardId }),
    );
    expect(new Set(days.map((after) => after.intervalDays)).size).toBeGreaterThan(5);
  });

  it('7: a first stability below a tenth of a day is kept', () => {
    const weights = [0.02, 0.05, ...DEFAULT_WEIGHTS.slice(2)];
    expect(nextMemory(undefined, 0, 'again', weights).stability).toBe(0.02);
  });

  it.each([
    [DEFAULT_WEIGHTS.slice(1), { kind: 'wrongCount', count: 20 }, 'a count that no version has'],
    [[...DEFAULT_WEIGHTS.slice(0, 20), 3], { kind: 'outOfRange', index: 20, most: 0.8 }, 'too big'],
    [[Number.NaN, ...DEFAULT_WEIGHTS.slice(1)], { kind: 'outOfRange', index: 0 }, 'no number'],
    [DEFAULT_WEIGHTS, { kind: 'valid' }, 'the published ones'],
  ])('7: weights are checked and the answer says why (%#)', (weights, expected, _reason) => {
    expect(validateWeights(weights)).toMatchObject(expected);
  });

  it('8: a step of a day keeps a new card in learning', () => {
    const ctx = aScheduleContext({ learningSteps: [10, 1440] });
    const after = nextSchedule(NEW_SCHEDULE, 'good', ctx);
    expect(after).toMatchObject({ phase: 'learning', step: 1, intervalDays: 1 });
    expect(after.dueAt).toBe(learnerDayStart(ctx.day + 1, UTC_RULE));
  });

  it('8: converted FSRS-5 weights keep a last exponent of nothing', () => {
    const weights = convertWeights(
      Array.from({ length: 19 }, (_none, at) => DEFAULT_WEIGHTS[at] ?? 0),
    );
    const [w17 = 0, w18 = 0] = DEFAULT_WEIGHTS.slice(17);
    const again = nextMemory({ stability: 5, difficulty: 5 }, 0, 'again', weights);
    expect(again.stability).toBeCloseTo(5 * Math.exp(w17 * (1 - 3 + w18)), 6);
  });
});

describe('the steps', () => {
  it('are left at once with Easy', () => {
    expect(nextSchedule(NEW_SCHEDULE, 'easy', aScheduleContext()).phase).toBe('review');
  });

  it('do not exist where the deck has none', () => {
    const ctx = aScheduleContext({ learningSteps: [], relearningSteps: [] });
    expect(nextSchedule(NEW_SCHEDULE, 'again', ctx)).toMatchObject({ phase: 'review' });
    expect(nextSchedule(mature, 'again', ctx)).toMatchObject({ phase: 'review', lapses: 1 });
  });

  it('take a forgotten card in again, and count one lapse', () => {
    const forgotten = nextSchedule(mature, 'again', aScheduleContext());
    expect(forgotten).toMatchObject({ phase: 'relearning', lapses: 1, intervalDays: 0 });
    const again = nextSchedule(forgotten, 'again', aScheduleContext());
    expect(again).toMatchObject({ phase: 'relearning', lapses: 1 });
  });

  it('still have a place for a card whose step was removed from the options', () => {
    const stranded: Schedule = { ...NEW_SCHEDULE, phase: 'learning', step: 7, reps: 3 };
    expect(nextSchedule(stranded, 'hard', aScheduleContext())).toMatchObject({ step: 0 });
  });
});
