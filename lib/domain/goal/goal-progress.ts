import { monthStart, weekdayOf, weekStart, WEEK_DAYS } from '@/lib/domain/time/calendar';
import type { DurationMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Goal } from './goal';
import { isHecticAdjustment } from './hectic-day';
import type { CheckIn } from './session';

/** How far a goal is on one learner day. */
export interface DayProgress {
  readonly amount: number;
  readonly target: number;
  /** 0–1; three of five words are 0.6 (S-093). */
  readonly share: number;
  readonly activeMs: DurationMs;
  readonly isDone: boolean;
  readonly isSkipped: boolean;
  /** Made smaller for the day: the tiny version is enough. */
  readonly isAdjusted: boolean;
}

/** How far a goal is in its week or month. */
export interface PeriodProgress {
  readonly daysKept: number;
  readonly daysWanted: number;
}

/**
 * A goal's progress on `day` from its live check-ins. `fed` is what the days' totals say for a goal
 * whose amount is counted in a deck; its check-ins then give time only.
 */
export function dayProgress(
  goal: Goal,
  live: readonly CheckIn[],
  day: LearnerDay,
  fed?: number,
): DayProgress {
  const today = live.filter((one) => one.goalId === goal.id && one.day === day);
  const isAdjusted = today.some(isHecticAdjustment);
  const target = isAdjusted ? Math.min(goal.tiny.amount, goal.target.amount) : goal.target.amount;
  const counted = sum(today, (one) => one.amount);
  const amount = isCountedInDeck(goal) ? Math.max(fed ?? 0, counted) : counted;
  return {
    amount,
    target,
    share: Math.min(1, amount / target),
    activeMs: sum(today, (one) => one.activeMs),
    isDone: amount >= target,
    isSkipped: today.some((one) => one.kind === 'skipped'),
    isAdjusted,
  };
}

/** Whether the goal's amount is read from the days' totals of its deck ("10 cards"). */
export function isCountedInDeck(goal: Pick<Goal, 'feed' | 'target'>): boolean {
  return goal.feed?.kind === 'deck' && goal.target.amount > 1;
}

/** The first day of the goal's week or month. */
function periodStart(goal: Pick<Goal, 'frequency'>, day: LearnerDay): LearnerDay {
  return goal.frequency.every === 'month' ? monthStart(day) : weekStart(day);
}

/** Days kept in the goal's period; for "three days a week" any three will do (S-018). */
export function periodProgress(
  goal: Goal,
  live: readonly CheckIn[],
  day: LearnerDay,
  fedByDay: ReadonlyMap<LearnerDay, number> = new Map(),
): PeriodProgress {
  const days = Array.from({ length: day - periodStart(goal, day) + 1 }, (_, i) => day - i);
  const kept = days.filter((one) => dayProgress(goal, live, one, fedByDay.get(one)).isDone);
  return { daysKept: kept.length, daysWanted: timesPerPeriod(goal) };
}

/** How many days of its week (or month) a goal asks for. */
export function timesPerPeriod(goal: Pick<Goal, 'frequency'>): number {
  switch (goal.frequency.every) {
    case 'day':
      return WEEK_DAYS;
    case 'weekday':
      return goal.frequency.on.length;
    case 'week':
    case 'month':
      return goal.frequency.times;
  }
}

/**
 * Whether a goal is offered on `day`. Goals by the week or month are offered until they are met; a
 * weekday's goal that a hectic day pushed aside is offered on the next free day of the same week.
 */
export function isPlannedOn(goal: Goal, live: readonly CheckIn[], day: LearnerDay): boolean {
  switch (goal.frequency.every) {
    case 'day':
      return true;
    case 'week':
    case 'month': {
      const before = periodProgress(goal, live, day - 1);
      const isSamePeriod = periodStart(goal, day - 1) === periodStart(goal, day);
      return !isSamePeriod || before.daysKept < before.daysWanted;
    }
    case 'weekday':
      return goal.frequency.on.includes(weekdayOf(day)) || movedDays(goal, live, day).includes(day);
  }
}

/** Where the week's moved occasions went: each to the next day that had none. */
function movedDays(goal: Goal, live: readonly CheckIn[], day: LearnerDay): LearnerDay[] {
  if (goal.frequency.every !== 'weekday') return [];
  const { on } = goal.frequency;
  const start = weekStart(day);
  const week = Array.from({ length: WEEK_DAYS }, (_, i) => start + i);
  const taken = new Set(week.filter((one) => on.includes(weekdayOf(one))));
  const moved: LearnerDay[] = [];
  for (const from of taken) {
    const progress = dayProgress(goal, live, from);
    if (!progress.isAdjusted || progress.isDone) continue;
    const free = week.find((one) => one > from && !taken.has(one) && !moved.includes(one));
    if (free !== undefined) moved.push(free);
  }
  return moved;
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
