import type { Card } from '@/lib/domain/card/card';
import { dueDayOf } from '@/lib/domain/review/schedule';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** Burying is until tomorrow, which is the day after for one who travelled west over midnight since. */
const LONGEST_REST_DAYS = 2;

/**
 * Whether the card may be asked at all today: neither deleted, suspended nor buried. A burial that
 * ends later than any can was written by a clock that was ahead.
 */
export function isAskable(
  card: Pick<Card, 'deletedAt' | 'suspendedAt' | 'buriedUntilDay'>,
  day: LearnerDay,
): boolean {
  const isOut = card.deletedAt !== undefined || card.suspendedAt !== undefined;
  const restDays = (card.buriedUntilDay ?? day) - day;
  return !isOut && (restDays <= 0 || restDays > LONGEST_REST_DAYS);
}

/** Whether the card waits for an answer now: intervals by their learner day, steps by the clock. */
export function isDue(card: Card, day: LearnerDay, now: EpochMs): boolean {
  const { phase, intervalDays, dueAt } = card.schedule;
  if (phase === 'new' || dueAt === undefined) return false;
  return dueAt <= now || (intervalDays > 0 && (dueDayOf(card.schedule) ?? Infinity) <= day);
}
