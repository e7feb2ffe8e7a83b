import type { EpochMs } from './instant';
import { learnerDay, type DayRule, type LearnerDay } from './learner-day';

/** The last thing a person did: its day as fixed then, and where that was. */
export interface DayMark {
  readonly day: LearnerDay;
  /** Minutes ahead of UTC. */
  readonly zoneOffset: number;
}

/** No flight shifts the local date by more; a greater step back is a corrected clock. */
const MOST_DAYS_BACK = 2;

/**
 * The learner day of something done now, after `last`. A flight can only lengthen a day:
 * - west (or a clock set back): the day of `last` goes on until the local date has passed it;
 * - east: the day after `last`, if nothing was done in it, goes on until it ends where `last` was,
 *   so that no day between two kept ones is jumped over.
 */
export function fixDay(at: EpochMs, rule: DayRule, last: DayMark | undefined): LearnerDay {
  const local = learnerDay(at, rule);
  if (last === undefined) return local;
  if (local <= last.day) return last.day - local > MOST_DAYS_BACK ? local : last.day;
  const there = learnerDay(at, { ...rule, zone: () => last.zoneOffset });
  return there === last.day + 1 && local > there ? there : local;
}
