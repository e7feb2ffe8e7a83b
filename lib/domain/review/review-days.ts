import { fuzzFactor, fuzzRange, leastAfterRecall, type FuzzRange } from './fuzz';
import type { ScheduleContext } from './next-schedule';
import { RATINGS, type Rating } from './rating';
import type { Schedule } from './schedule';
import { daysUntil, elapsedDaysOf, memoryOf, nextMemory, type Memory } from './scheduler';
import { spreadDays } from './spread-days';

interface DaysContext extends ScheduleContext {
  /** Good may be a learning step of the same day. */
  readonly hasSteps: boolean;
}

/** The interval of a rating, out of those that it may have. */
type Choose = (range: FuzzRange, rating: Rating) => number;

/** Days per rating if the card is (or becomes) a review: Again never longer than Hard, and so on. */
export function reviewDays(schedule: Schedule, ctx: DaysContext): Record<Rating, number> {
  const factor = fuzzFactor(ctx.cardId, schedule.reps);
  return chosenDays(schedule, ctx, (range) => {
    if (ctx.world !== undefined) return spreadDays(range, factor, ctx.day, ctx.world);
    return Math.floor(range.least + factor * (1 + range.most - range.least));
  });
}

/** The intervals that each rating may have, whatever is chosen for the ones before it. */
export function rangesInPlay(schedule: Schedule, ctx: DaysContext): Record<Rating, FuzzRange> {
  const none: FuzzRange = { least: Infinity, most: 0 };
  const ranges = perRating(() => none);
  for (const end of ['least', 'most'] as const) {
    chosenDays(schedule, ctx, (range, rating) => {
      const { least, most } = ranges[rating];
      ranges[rating] = { least: Math.min(least, range.least), most: Math.max(most, range.most) };
      return range[end];
    });
  }
  return ranges;
}

function chosenDays(schedule: Schedule, ctx: DaysContext, choose: Choose): Record<Rating, number> {
  const { desiredRetention, maxIntervalDays: most, weights } = ctx.options;
  const after = memories(schedule, ctx);
  const ideal = perRating((rating) =>
    daysUntil(desiredRetention, after[rating].stability, weights),
  );
  const pick = (rating: Rating, least: number): number => {
    const days = ideal[rating];
    const bound = Math.min(Math.max(1, least), most);
    if (ctx.fuzz === false) return Math.min(Math.max(Math.round(days), bound), most);
    return choose(fuzzRange(days, bound, most), rating);
  };
  const isReview = schedule.phase === 'review';
  const least = (days: number): number =>
    isReview ? leastAfterRecall(days, schedule.intervalDays, most) : 0;
  const hard = pick('hard', least(ideal.hard));
  const good = pick('good', Math.max(least(ideal.good), ctx.hasSteps ? 0 : hard + 1));
  const easy = pick('easy', Math.max(least(ideal.easy), good + 1));
  return { again: Math.min(pick('again', 0), hard), hard, good, easy };
}

/** What each rating would leave in memory. */
export function memories(schedule: Schedule, ctx: ScheduleContext): Record<Rating, Memory> {
  const { weights } = ctx.options;
  const before = schedule.phase === 'new' ? undefined : memoryOf(schedule, weights);
  const elapsedDays = elapsedDaysOf(schedule, ctx.day);
  return perRating((rating) => nextMemory(before, elapsedDays, rating, weights));
}

/** One value for each rating. */
export function perRating<Value>(make: (rating: Rating) => Value): Record<Rating, Value> {
  const [again, hard, good, easy] = RATINGS;
  return { again: make(again), hard: make(hard), good: make(good), easy: make(easy) };
}
