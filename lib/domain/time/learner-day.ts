import { DAY, HOUR, MINUTE } from './duration';
import type { EpochMs, Zone } from './instant';

/** Number of the local date, counted from 1970-01-01, cut at the rollover hour instead of midnight. */
export type LearnerDay = number;

/** Where and when a person's day turns. */
export interface DayRule {
  readonly zone: Zone;
  /** Local hour, 0–23, at which a new learner day begins. */
  readonly rolloverHour: number;
}

/** The learner day that holds `at`: the local date, or the date before until the rollover hour. */
export function learnerDay(at: EpochMs, rule: DayRule): LearnerDay {
  return Math.floor((at + rule.zone(at) * MINUTE - rule.rolloverHour * HOUR) / DAY);
}

/**
 * The first instant of a learner day. Where the clock skips the rollover hour the day starts at the
 * skip; where the hour comes twice it starts at the first.
 */
export function learnerDayStart(day: LearnerDay, rule: DayRule): EpochMs {
  const local = day * DAY + rule.rolloverHour * HOUR;
  const candidates = [-1, 0, 1].map((shift) => local - rule.zone(local + shift * DAY) * MINUTE);
  const starts = candidates.filter((at) => learnerDay(at, rule) === day).toSorted((a, b) => a - b);
  return starts[0] ?? local - rule.zone(local) * MINUTE;
}
