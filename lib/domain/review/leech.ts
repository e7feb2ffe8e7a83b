import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Schedule } from './schedule';

/** How long a card rests that is put aside. */
export const REST_DAYS = 21;

/** Whether this many lapses make a card worth a word: at `leechAfter`, then every half of it. */
export function isLeech(lapses: number, leechAfter: number): boolean {
  if (leechAfter <= 0 || lapses < leechAfter) return false;
  return (lapses - leechAfter) % Math.ceil(leechAfter / 2) === 0;
}

/** Whether a card keeps slipping: it was missed as often as its deck allows, or more often. */
export function keepsSlipping(lapses: number, leechAfter: number): boolean {
  return leechAfter > 0 && lapses >= leechAfter;
}

/**
 * The schedule of a card that rests for three weeks: out of its steps, and what is known of its memory
 * kept as it is, so that the pause counts as one when it is asked again.
 */
export function restedSchedule(
  schedule: Schedule,
  day: LearnerDay,
  startOf: (day: LearnerDay) => EpochMs,
): Schedule {
  const { lastDay = day } = schedule;
  const until = day + REST_DAYS;
  return {
    ...schedule,
    phase: 'review',
    step: 0,
    lastDay,
    intervalDays: until - lastDay,
    dueAt: startOf(until),
  };
}
