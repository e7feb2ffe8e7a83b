import type { DurationMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { shareOfDay, type EasyDays } from './easy-days';
import type { FuzzRange } from './fuzz';

/** What is known of the days to come when one card's day is chosen. */
export interface DayWorld {
  /** What falls due on a day already; a day without a word is free. */
  readonly loads: ReadonlyMap<LearnerDay, DurationMs>;
  /** Days on which another card of the note falls due. */
  readonly siblingDays: ReadonlySet<LearnerDay>;
  readonly easyDays: EasyDays;
}

/** What an empty day counts for, so that one that takes less is worse than an ordinary one. */
const EMPTY_DAY_MS = 8000;
/** How strongly a fuller day is avoided. */
const LOAD_POWER = 4;
/** Later days are emptier; without this, balanced intervals would be longer than others. */
const LENGTH_POWER = 2;

/**
 * The interval within `range` whose day suits best. First days that are no easy ones, then days
 * without another card of the note; where that leaves none, the rule gives way. Among the days left
 * `factor` (0 to below 1) picks, fuller ones less likely: the same card, days and factor always give
 * the same interval. After Anki's `load_balancer.rs`, by minutes in place of cards, and with powers
 * that keep the average interval where chance alone would have it.
 */
export function spreadDays(
  range: FuzzRange,
  factor: number,
  today: LearnerDay,
  world: DayWorld,
): number {
  const all = Array.from({ length: range.most - range.least + 1 }, (_none, at) => range.least + at);
  const awake = orAll(all, (days) => shareOfDay(world.easyDays, today + days) > 0);
  const suitable = orAll(awake, (days) => !world.siblingDays.has(today + days));
  const weights = suitable.map((days) => weightOf(days, today, world));
  let left = factor * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return suitable[at] ?? range.least;
  }
  return suitable.at(-1) ?? range.least;
}

/** The days that fit; all of them where none does. */
function orAll(days: readonly number[], fits: (day: number) => boolean): readonly number[] {
  const found = days.filter(fits);
  return found.length > 0 ? found : days;
}

function weightOf(days: number, today: LearnerDay, { loads, easyDays }: DayWorld): number {
  const share = shareOfDay(easyDays, today + days) || 1;
  const fullness = ((loads.get(today + days) ?? 0) / EMPTY_DAY_MS + 1) / share;
  return fullness ** -LOAD_POWER * days ** -LENGTH_POWER;
}
