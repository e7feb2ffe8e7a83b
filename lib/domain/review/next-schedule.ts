import type { CardId } from '@/lib/domain/ids';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import {
  learnerDay,
  learnerDayStart,
  type DayRule,
  type LearnerDay,
} from '@/lib/domain/time/learner-day';
import type { FuzzRange } from './fuzz';
import { stepDelays, type StepDelays } from './learning-steps';
import type { ReviewOptions } from './options';
import { RATINGS, type Rating } from './rating';
import { memories, perRating, rangesInPlay, reviewDays } from './review-days';
import type { Phase, Schedule } from './schedule';
import type { DayWorld } from './spread-days';

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
  /** The days to come, where they are known: the interval goes where it suits them best. */
  readonly world?: DayWorld;
  /** What the button said before it was pressed; kept where the card may still come on that day. */
  readonly promisedDays?: number;
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
  const days = keptPromise(schedule, rating, ctx) ?? daysOf(wait);
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

/**
 * The intervals among which an answer may choose, one range for each rating up to the given one
 * (all without one); none where it leads to a step or to a single day. What falls due on these days
 * is what `world` has to know.
 */
export function intervalsInPlay(
  schedule: Schedule,
  given: ScheduleContext,
  rating: Rating = 'easy',
): readonly FuzzRange[] {
  const ctx = onLocalDay(given);
  const all = freeWaits(schedule, { ...ctx, fuzz: false });
  const upTo = rating === 'again' ? 'hard' : rating;
  const wanted = RATINGS.slice(0, RATINGS.indexOf(upTo) + 1).filter((one) => 'days' in all[one]);
  if (!wanted.includes(rating)) return [];
  const ranges = rangesInPlay(schedule, { ...ctx, hasSteps: hasSteps(schedule, ctx.options) });
  return wanted.map((one) => ranges[one]).filter(({ least, most }) => most > least);
}

/** The days that the button said, where this answer may lead to them. */
function keptPromise(schedule: Schedule, rating: Rating, ctx: ScheduleContext): number | undefined {
  const { promisedDays: days } = ctx;
  if (days === undefined) return undefined;
  const ranges = intervalsInPlay(schedule, ctx, rating);
  return ranges.some(({ least, most }) => least <= days && days <= most) ? days : undefined;
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
  const days = reviewDays(schedule, { ...ctx, hasSteps: hasSteps(schedule, ctx.options) });
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

/** Whether Good may be a step of the same day: it need not wait longer than Hard then. */
function hasSteps(schedule: Schedule, options: ReviewOptions): boolean {
  return schedule.phase !== 'review' && delaysOf(schedule, options) !== undefined;
}

/** The delays at the card's step; for a review those of relearning, which only Again enters. */
function delaysOf(schedule: Schedule, options: ReviewOptions): StepDelays | undefined {
  return stepDelays(stepsOf(schedule, options), schedule.phase === 'review' ? 0 : schedule.step);
}

function stepsOf({ phase }: Schedule, options: ReviewOptions): readonly number[] {
  const isLearning = phase === 'new' || phase === 'learning';
  return isLearning ? options.learningSteps : options.relearningSteps;
}

/** Whole days of a wait; 0 for one of minutes. */
function daysOf(wait: Wait): number {
  if ('days' in wait) return wait.days;
  return wait.waitMs < DAY ? 0 : Math.round(wait.waitMs / DAY);
}

function stepMs(wait: Wait): DurationMs {
  return 'waitMs' in wait ? wait.waitMs : 0;
}
