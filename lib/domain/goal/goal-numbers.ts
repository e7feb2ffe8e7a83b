import { MINUTE } from '@/lib/domain/time/duration';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { weekdayOf } from '@/lib/domain/time/calendar';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import type { Goal } from './goal';
import { dayProgress } from './goal-progress';
import type { CheckIn } from './session';

/** Planned and finished micro goals over some days. */
export interface Completion {
  readonly planned: number;
  readonly done: number;
}

/** The line each number is seen against. */
export const COMPLETION_LINE = 0.8;
export const MINUTES_BAND = { from: 5, to: 20 } as const;
export const RECALL_LINE = 0.85;
export const GROWTH_LINE = 0.1;

const OUTLIER = 3;

/**
 * Micro goals planned and finished in the days `from`–`to` (S-070). Skipped and hectic days count
 * only when they were done all the same: moved is not missed. Goals by the week count as often as
 * they are wanted, whichever days; days before a goal was made, and parked goals, count nothing.
 */
export function completion(
  goals: readonly Goal[],
  live: readonly CheckIn[],
  span: { readonly from: LearnerDay; readonly to: LearnerDay },
  madeOn: (goal: Goal) => LearnerDay,
): Completion {
  const rows = goals
    .filter(
      (goal) =>
        goal.deletedAt === undefined && goal.status === 'active' && goal.priority !== 'wont',
    )
    .map((goal) => completionOf(goal, live, { ...span, from: Math.max(span.from, madeOn(goal)) }));
  return {
    planned: rows.reduce((sum, row) => sum + row.planned, 0),
    done: rows.reduce((sum, row) => sum + row.done, 0),
  };
}

/** Share of planned goals that were done, absent where nothing was planned. */
export function completionShare({ planned, done }: Completion): number | undefined {
  return planned === 0 ? undefined : Math.min(1, done / planned);
}

/** The middle of the minutes that finished goals took (S-071); outliers are capped at three times the plan. */
export function medianMinutes(
  checkIns: readonly CheckIn[],
  goals: readonly Goal[],
): { readonly minutes: number; readonly cappedCount: number } | undefined {
  const plans = new Map(goals.map((goal) => [goal.id, goal.minutes]));
  const taken = checkIns
    .filter((one) => one.activeMs > 0)
    .map((one) => ({
      minutes: one.activeMs / MINUTE,
      cap: OUTLIER * (plans.get(one.goalId) ?? Infinity),
    }));
  const sorted = taken.map(({ minutes, cap }) => Math.min(minutes, cap)).toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return undefined;
  const cappedCount = taken.filter(({ minutes, cap }) => minutes > cap).length;
  return { minutes: (upper + lower) / 2, cappedCount };
}

/** This week against the last (S-072): ten percent more, or "keep" once everything planned is done. */
export function weekOverWeek(
  thisWeek: Completion,
  lastWeek: Completion,
): { readonly change: number | undefined; readonly aim: 'grow' | 'keep'; readonly isMet: boolean } {
  const isAtCapacity = lastWeek.planned > 0 && lastWeek.done >= lastWeek.planned;
  const change = lastWeek.done === 0 ? undefined : thisWeek.done / lastWeek.done - 1;
  const aim = isAtCapacity ? 'keep' : 'grow';
  const wanted = aim === 'keep' ? lastWeek.done : lastWeek.done * (1 + GROWTH_LINE);
  return {
    change,
    aim,
    isMet: thisWeek.done > 0 && thisWeek.done >= wanted - Number.EPSILON * 100,
  };
}

/** Recall of cards whose interval was a day or more (S-054), absent before the first such answer. */
export function recallShare(totals: readonly Pick<DayTotals, 'recalls'>[]): number | undefined {
  const asked = totals.reduce((sum, row) => sum + row.recalls.asked, 0);
  const known = totals.reduce((sum, row) => sum + row.recalls.known, 0);
  return asked === 0 ? undefined : known / asked;
}

function completionOf(
  goal: Goal,
  live: readonly CheckIn[],
  { from, to }: { readonly from: LearnerDay; readonly to: LearnerDay },
): Completion {
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const results = days.map((day) => ({ day, ...dayProgress(goal, live, day) }));
  const done = results.filter((one) => one.isDone).length;
  const { frequency } = goal;
  if (frequency.every === 'week' || frequency.every === 'month') {
    const planned = Math.round(
      (frequency.times * days.length) / (frequency.every === 'week' ? 7 : 30),
    );
    return { planned, done: Math.min(done, planned) };
  }
  const wanted = results.filter(
    (one) => frequency.every === 'day' || frequency.on.includes(weekdayOf(one.day)),
  );
  const moved = wanted.filter((one) => !one.isDone && (one.isSkipped || one.isAdjusted)).length;
  return { planned: wanted.length - moved, done: Math.min(done, wanted.length - moved) };
}
