import { dayProgress, isPlannedOn, timesPerPeriod } from '@/lib/domain/goal/goal-progress';
import type { Goal } from '@/lib/domain/goal/goal';
import type { CheckIn } from '@/lib/domain/goal/session';
import { WEEK_DAYS } from '@/lib/domain/time/calendar';
import { MINUTE } from '@/lib/domain/time/duration';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** A number that a few days of use must fill first. */
export type Measured<Known> = { readonly kind: 'soon' } | ({ readonly kind: 'known' } & Known);

export interface GoalWorld {
  readonly goals: readonly Goal[];
  /** Standing check-ins of the last two weeks and of the periods that hold them. */
  readonly live: readonly CheckIn[];
  /** Answers by day for goals that are counted in a deck. */
  readonly fed: ReadonlyMap<Goal, ReadonlyMap<LearnerDay, number>>;
  /** The learner day of an instant. */
  readonly dayOf: (at: number) => LearnerDay;
}

export interface DoneOfPlanned {
  readonly done: number;
  readonly planned: number;
}

const FEWEST_PLANNED = 3;
const FEWEST_SITTINGS = 2;
const FEWEST_RECALLS = 10;
/** A sitting that took longer than this many times its plan counts as this long (S-071). */
const LONGEST_OF_PLAN = 3;
const WEEKLY_GROWTH = 1.1;

/** Micro goals done and planned on one day. One moved by a hectic day is not planned (S-070). */
export function goalsOnDay(world: GoalWorld, day: LearnerDay): DoneOfPlanned {
  const rows = activeOn(world, day).map((goal) => {
    const { isDone, isAdjusted } = progressOn(world, goal, day);
    const isPlanned = isPlannedOn(goal, world.live, day) && !(isAdjusted && !isDone);
    return { isDone, isPlanned: isPlanned || isDone };
  });
  return {
    done: rows.filter((row) => row.isDone).length,
    planned: rows.filter((row) => row.isPlanned).length,
  };
}

/**
 * Micro goals done and planned in the seven days that end with `last`. A goal of some days a week
 * (or month) is planned that often, whichever days it took.
 */
export function goalsInWeek(world: GoalWorld, last: LearnerDay): DoneOfPlanned {
  const days = Array.from({ length: WEEK_DAYS }, (_none, at) => last - at);
  const counts = activeOn(world, last).map((goal): DoneOfPlanned => {
    const own = days.filter((day) => day >= world.dayOf(goal.createdAt));
    const done = own.filter((day) => progressOn(world, goal, day).isDone).length;
    if (goal.frequency.every === 'month') return { done, planned: done };
    if (goal.frequency.every === 'week') {
      const share = own.length / WEEK_DAYS;
      return { done, planned: Math.max(done, Math.floor(timesPerPeriod(goal) * share)) };
    }
    const wanted = own.filter((day) => isWanted(world, goal, day, last)).length;
    return { done, planned: Math.max(done, wanted) };
  });
  return {
    done: counts.reduce((sum, one) => sum + one.done, 0),
    planned: counts.reduce((sum, one) => sum + one.planned, 0),
  };
}

/** Share of planned micro goals done this week (S-070). */
export function completion(week: DoneOfPlanned): Measured<DoneOfPlanned & { share: number }> {
  if (week.planned < FEWEST_PLANNED) return { kind: 'soon' };
  return { kind: 'known', ...week, share: week.done / week.planned };
}

/** Median active minutes of a sitting, long ones capped at three times their plan (S-071). */
export function minutesPerGoal(
  world: GoalWorld,
  last: LearnerDay,
): Measured<{ readonly minutes: number; readonly sittings: number }> {
  const planned = new Map(world.goals.map((goal) => [goal.id, goal.minutes]));
  const minutes = world.live
    .filter((one) => one.day > last - WEEK_DAYS && one.day <= last && one.activeMs > 0)
    .map((one) => {
      const cap = LONGEST_OF_PLAN * (planned.get(one.goalId) ?? Infinity);
      return Math.min(cap, one.activeMs / MINUTE);
    });
  if (minutes.length < FEWEST_SITTINGS) return { kind: 'soon' };
  return { kind: 'known', minutes: median(minutes), sittings: minutes.length };
}

/** Share of cards recalled whose interval was a day or more (S-054). */
export function recall(
  counts: readonly { readonly asked: number; readonly known: number }[],
): Measured<{ readonly asked: number; readonly known: number; readonly share: number }> {
  const asked = counts.reduce((sum, one) => sum + one.asked, 0);
  const known = counts.reduce((sum, one) => sum + one.known, 0);
  if (asked < FEWEST_RECALLS) return { kind: 'soon' };
  return { kind: 'known', asked, known, share: known / asked };
}

/** This week beside the week before (S-072): a tenth more, or "keep" once everything planned is done. */
export function growth(
  before: DoneOfPlanned,
  now: DoneOfPlanned,
): Measured<{
  readonly before: number;
  readonly now: number;
  readonly target: number;
  readonly isKeep: boolean;
}> {
  if (before.done === 0) return { kind: 'soon' };
  // In tenths, so that 10 becomes 11 and not 12 by a rounding error.
  const wanted = Math.ceil((before.done * Math.round(WEEKLY_GROWTH * 10)) / 10);
  const isKeep = wanted > now.planned;
  const target = isKeep ? Math.min(before.done, now.planned) : wanted;
  return { kind: 'known', before: before.done, now: now.done, target, isKeep };
}

function activeOn({ goals, dayOf }: GoalWorld, day: LearnerDay): readonly Goal[] {
  return goals.filter(
    (goal) =>
      goal.status === 'active' && goal.deletedAt === undefined && dayOf(goal.createdAt) <= day,
  );
}

function progressOn({ live, fed }: GoalWorld, goal: Goal, day: LearnerDay) {
  return dayProgress(goal, live, day, fed.get(goal)?.get(day));
}

/** Today is asked for only once it is done: the day is not over. */
function isWanted(world: GoalWorld, goal: Goal, day: LearnerDay, last: LearnerDay): boolean {
  const { isDone, isAdjusted } = progressOn(world, goal, day);
  if (isDone) return true;
  return day !== last && !isAdjusted && isPlannedOn(goal, world.live, day);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ];
  return (low + high) / 2;
}
