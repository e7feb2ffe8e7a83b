import {
  completion,
  goalsInWeek,
  goalsOnDay,
  growth,
  minutesPerGoal,
  recall,
  type GoalWorld,
} from '@/lib/domain/insight/week-numbers';
import { answersOf } from '@/lib/domain/review/day-totals';
import { WEEK_DAYS } from '@/lib/domain/time/calendar';
import { MINUTE } from '@/lib/domain/time/duration';
import { learnerDay, type LearnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readFedAmounts, readLiveCheckIns } from '@/lib/services/goals/goal-rows';
import { loadDay } from '@/lib/services/goals/load-day';
import { readIn } from '@/lib/storage/transact';

/** One day of the strip. */
export interface InsightDay {
  readonly day: LearnerDay;
  readonly cards: number;
  readonly minutes: number;
  readonly goalsDone: number;
  readonly goalsPlanned: number;
}

export interface Insights {
  /** The last seven days, today last. */
  readonly days: readonly InsightDay[];
  readonly minutesPerDay: number;
  readonly completion: ReturnType<typeof completion>;
  readonly minutesPerGoal: ReturnType<typeof minutesPerGoal>;
  readonly recall: ReturnType<typeof recall>;
  readonly growth: ReturnType<typeof growth>;
}

/** Recall is counted over four weeks: a single week has too few answers to say much. */
const RECALL_DAYS = 28;

/** The week in numbers, from the days' totals, the check-ins and the goals; never from a history. */
export async function loadInsights(app: App): Promise<Insights> {
  const [db, settings, today] = await Promise.all([app.db(), app.settings.load(), loadDay(app)]);
  const rule = dayRule(app, settings);
  return readIn(db, ['goals', 'checkIns', 'days', 'decks'], async (tx) => {
    const [goals, live, totals] = await Promise.all([
      tx.objectStore('goals').getAll(),
      readLiveCheckIns(tx, today - WEEK_DAYS),
      tx.objectStore('days').getAll(IDBKeyRange.bound([today - RECALL_DAYS + 1], [today, []])),
    ]);
    const recent = await readLiveCheckIns(tx, today);
    const fed = await readFedAmounts(tx, goals, today);
    const known = new Set(recent.map((one) => one.id));
    const world: GoalWorld = {
      goals,
      live: [...live.filter((one) => !known.has(one.id)), ...recent],
      fed,
      dayOf: (at) => learnerDay(at, rule),
    };
    const week = goalsInWeek(world, today);
    const days = Array.from({ length: WEEK_DAYS }, (_none, at) => today - WEEK_DAYS + 1 + at);
    return {
      days: days.map((day) => {
        const own = totals.filter((one) => one.day === day);
        const onDay = goalsOnDay(world, day);
        return {
          day,
          cards: own.reduce((sum, one) => sum + answersOf(one), 0),
          minutes: own.reduce((sum, one) => sum + one.tookMs, 0) / MINUTE,
          goalsDone: onDay.done,
          goalsPlanned: onDay.planned,
        };
      }),
      minutesPerDay: settings.minutesPerDay,
      completion: completion(week),
      minutesPerGoal: minutesPerGoal(world, today),
      recall: recall(totals.map((one) => one.recalls)),
      growth: growth(goalsInWeek(world, today - WEEK_DAYS), week),
    };
  });
}
