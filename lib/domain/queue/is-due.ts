import type { Card } from '@/lib/domain/card/card';
import { dueDayOf } from '@/lib/domain/review/schedule';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/**
 * Whether the card may be asked at all today: neither deleted, suspended nor buried until tomorrow.
 * A day beyond that was written by a clock that was ahead.
 */
export function isAskable(card: Card, day: LearnerDay): boolean {
  const isOut = card.deletedAt !== undefined || card.suspendedAt !== undefined;
  return !isOut && card.buriedUntilDay !== day + 1;
}

/** Whether the card waits for an answer now: intervals by their learner day, steps by the clock. */
export function isDue(card: Card, day: LearnerDay, now: EpochMs): boolean {
  const { phase, intervalDays, dueAt } = card.schedule;
  if (phase === 'new' || dueAt === undefined) return false;
  return dueAt <= now || (intervalDays > 0 && (dueDayOf(card.schedule) ?? Infinity) <= day);
}
