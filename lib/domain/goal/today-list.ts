import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Goal } from './goal';
import { isPlannedOn, type DayProgress, type PeriodProgress } from './goal-progress';
import type { CheckIn, Session } from './session';

/** A goal and how far it is. */
export interface GoalRow {
  readonly goal: Goal;
  readonly progress: DayProgress;
  readonly period: PeriodProgress;
}

/** One row of today's list. */
export interface TodayGoal extends GoalRow {
  /** Skipped twice this week and the reason was not shown yet: the moment for the person's own "why". */
  readonly showsWhy: boolean;
}

/** A session with the goal it serves. */
export interface GoalSession {
  readonly session: Session;
  readonly goal: Goal;
}

/** All that the popup's first screen needs, read in one go. */
export interface Today {
  readonly day: LearnerDay;
  readonly goals: readonly TodayGoal[];
  /** The one session that runs or is paused. */
  readonly open?: GoalSession;
  /** "Time's up: how many of 5?" */
  readonly pending?: GoalSession;
  readonly isHectic: boolean;
  /** False only before the first goal was ever made. */
  readonly hasGoals: boolean;
}

const PRIORITIES = ['must', 'should', 'could', 'wont'] as const;
const EFFORTS = ['small', 'medium', 'large'] as const;

/** Today's one to three goals (S-012, S-017): what is planned, Must first, small effort first. */
export function chooseTodayGoals(
  goals: readonly Goal[],
  live: readonly CheckIn[],
  day: LearnerDay,
  limit: number,
): Goal[] {
  const skipped = new Set(
    live.filter((c) => c.kind === 'skipped' && c.day === day).map((c) => c.goalId),
  );
  return goals
    .filter((goal) => goal.status === 'active' && goal.deletedAt === undefined)
    .filter((goal) => goal.priority !== 'wont' && !skipped.has(goal.id))
    .filter((goal) => isPlannedOn(goal, live, day))
    .toSorted(compareGoals)
    .slice(0, limit);
}

/** Priority, then effort, then the person's own order; the id decides last, so it never flickers. */
export function compareGoals(a: Goal, b: Goal): number {
  return (
    PRIORITIES.indexOf(a.priority ?? 'should') - PRIORITIES.indexOf(b.priority ?? 'should') ||
    EFFORTS.indexOf(a.effort ?? 'medium') - EFFORTS.indexOf(b.effort ?? 'medium') ||
    a.order - b.order ||
    a.id.localeCompare(b.id)
  );
}

/** Skips of a goal in the seven days up to `day`; two of them bring its "why" to mind (S-025). */
export function recentSkips(goal: Goal, live: readonly CheckIn[], day: LearnerDay): number {
  return live.filter(
    (c) => c.goalId === goal.id && c.kind === 'skipped' && c.day > day - 7 && c.day <= day,
  ).length;
}
