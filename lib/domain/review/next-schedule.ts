import type { CardId } from '@/lib/domain/ids';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import {
  learnerDay,
  learnerDayStart,
  type DayRule,
  type LearnerDay,
} from '@/lib/domain/time/learner-day';
import { fuzzedDays, fuzzFactor, leastAfterRecall } from './fuzz';
import { stepDelays, type StepDelays } from './learning-steps';
import type { ReviewOptions } from './options';
import { RATINGS, type Rating } from './rating';
import type { Phase, Schedule } from './schedule';
import { daysUntil, elapsedDaysOf, memoryOf, nextMemory, type Memory } from './scheduler';

/** Everything an answer depends on beside the card and the rating. */
export interface ScheduleContext {
  readonly cardId: CardId;
  readonly now: EpochMs;
  /** The learner day that the answer counts for; memory never takes an earlier one than the local. */
  readonly day: LearnerDay;
  readonly rule: DayRule;
  readonly options: ReviewOptions;
  /** Off only where published numbers are compared. */
  readonly fuzz?: false;
}

/** How long a button waits: minutes within the steps, days after them. */
export type Interval = { readonly minutes: number } | { readonly days: number };

type Wait =
  | { readonly phase: Phase; readonly step: number; readonly waitMs: DurationMs }
  | { readonly phase: 'review'; readonly days: number };

/** The card's place after the answer. Never throws, whatever the clock or the stored schedule say. */
export function nextSchedule(schedule: Schedule, rating: Rating, given: ScheduleContext): Schedule {
  const ctx = onLocalDay(given);
  const wait = waits(schedule, ctx)[rating];
  const days = daysOf(wait);
  const { stability, difficulty } = memories(schedule, ctx)[rating];
  const lapsed = schedule.phase === 'review' && rating === 'again';
  return {
    phase: wait.phase,
    stability,
    difficulty,
    step: 'step' in wait ? wait.step : 0,
    reps: schedule.reps + 1,
    lapses: schedule.lapses + (lapsed ? 1 : 0),
    lastReviewedAt: ctx.now,
    lastDay: ctx.day,
    intervalDays: days,
    dueAt: days > 0 ? learnerDayStart(ctx.day + days, ctx.rule) : stepEnd(wait, ctx),
  };
}

/** What each button would do, exactly as answering now does it. */
export function previewIntervals(
  schedule: Schedule,
  given: ScheduleContext,
): Readonly<Record<Rating, Interval>> {
  const all = waits(schedule, onLocalDay(given));
  return perRating((rating) => {
    const days = daysOf(all[rating]);
    return days > 0 ? { days } : { minutes: Math.round(stepMs(all[rating]) / MINUTE) };
  });
}

/** A day that a flight has lengthened counts longer, but the night between two answers was one. */
function onLocalDay(ctx: ScheduleContext): ScheduleContext {
  return { ...ctx, day: Math.max(ctx.day, learnerDay(ctx.now, ctx.rule)) };
}

/** A step of minutes ends with its learner day at the latest. */
function stepEnd(wait: Wait, { now, day, rule }: ScheduleContext): EpochMs {
  return Math.min(now + stepMs(wait), learnerDayStart(day + 1, rule));
}

/** What each answer leads to; a better one never waits less. */
function waits(schedule: Schedule, ctx: ScheduleContext): Record<Rating, Wait> {
  const { again, hard, good, easy } = freeWaits(schedule, ctx);
  const atLeast = (wait: Wait, other: Wait): Wait =>
    'days' in wait ? { ...wait, days: Math.max(wait.days, daysOf(other)) } : wait;
  const hardAfter = atLeast(hard, again);
  const goodAfter = atLeast(good, hardAfter);
  return { again, hard: hardAfter, good: goodAfter, easy: atLeast(easy, goodAfter) };
}

function freeWaits(schedule: Schedule, ctx: ScheduleContext): Record<Rating, Wait> {
  const days = reviewDays(schedule, ctx);
  const review = perRating((rating): Wait => ({ phase: 'review', days: days[rating] }));
  const delays = delaysOf(schedule, ctx.options);
  if (!delays) return review;
  const capped = (waitMs: DurationMs) => Math.min(waitMs, ctx.options.maxIntervalDays * DAY);
  if (schedule.phase === 'review') {
    return { ...review, again: { phase: 'relearning', step: 0, waitMs: capped(delays.again) } };
  }
  const phase = schedule.phase === 'relearning' ? 'relearning' : 'learning';
  const step = Math.min(schedule.step, stepsOf(schedule, ctx.options).length - 1);
  const good: Wait =
    delays.good === undefined
      ? review.good
      : { phase, step: step + 1, waitMs: capped(delays.good) };
  return {
    again: { phase, step: 0, waitMs: capped(delays.again) },
    hard: { phase, step, waitMs: capped(delays.hard) },
    good,
    easy: review.easy,
  };
}

/** Days per rating if the card is (or becomes) a review: Again never longer than Hard, and so on. */
function reviewDays(schedule: Schedule, ctx: ScheduleContext): Record<Rating, number> {
  const { desiredRetention, maxIntervalDays: most, weights } = ctx.options;
  const after = memories(schedule, ctx);
  const ideal = perRating((rating) =>
    daysUntil(desiredRetention, after[rating].stability, weights),
  );
  const factor = fuzzFactor(ctx.cardId, schedule.reps);
  const pick = (days: number, least: number): number => {
    const bound = Math.min(Math.max(1, least), most);
    if (ctx.fuzz === false) return Math.min(Math.max(Math.round(days), bound), most);
    return fuzzedDays(days, factor, bound, most);
  };
  const isReview = schedule.phase === 'review';
  const hasSteps = !isReview && delaysOf(schedule, ctx.options) !== undefined;
  const least = (days: number): number =>
    isReview ? leastAfterRecall(days, schedule.intervalDays, most) : 0;
  const hard = pick(ideal.hard, least(ideal.hard));
  const good = pick(ideal.good, Math.max(least(ideal.good), hasSteps ? 0 : hard + 1));
  const easy = pick(ideal.easy, Math.max(least(ideal.easy), good + 1));
  return { again: Math.min(pick(ideal.again, 0), hard), hard, good, easy };
}

/** The delays at the card's step; for a review those of relearning, which only Again enters. */
function delaysOf(schedule: Schedule, options: ReviewOptions): StepDelays | undefined {
  return stepDelays(stepsOf(schedule, options), schedule.phase === 'review' ? 0 : schedule.step);
}

function stepsOf({ phase }: Schedule, options: ReviewOptions): readonly number[] {
  const isLearning = phase === 'new' || phase === 'learning';
  return isLearning ? options.learningSteps : options.relearningSteps;
}

function memories(schedule: Schedule, ctx: ScheduleContext): Record<Rating, Memory> {
  const { weights } = ctx.options;
  const before = schedule.phase === 'new' ? undefined : memoryOf(schedule, weights);
  const elapsedDays = elapsedDaysOf(schedule, ctx.day);
  return perRating((rating) => nextMemory(before, elapsedDays, rating, weights));
}

/** Whole days of a wait; 0 for one of minutes. */
function daysOf(wait: Wait): number {
  if ('days' in wait) return wait.days;
  return wait.waitMs < DAY ? 0 : Math.round(wait.waitMs / DAY);
}

function stepMs(wait: Wait): DurationMs {
  return 'waitMs' in wait ? wait.waitMs : 0;
}

function perRating<Value>(make: (rating: Rating) => Value): Record<Rating, Value> {
  const [again, hard, good, easy] = RATINGS;
  return { again: make(again), hard: make(hard), good: make(good), easy: make(easy) };
}
