import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

export type Phase = 'new' | 'learning' | 'review' | 'relearning';

/** A card's place in its memory model: what FSRS knows, and when it asks again. */
export interface Schedule {
  readonly phase: Phase;
  /** Days until recall falls to 90 %. Absent while new. */
  readonly stability?: number;
  /** 1–10. Absent while new. */
  readonly difficulty?: number;
  /** Index of the current (re)learning step; 0 otherwise. */
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
  readonly lastReviewedAt?: EpochMs;
  readonly lastDay?: LearnerDay;
  /** Whole days; 0 while the next step is a matter of minutes. */
  readonly intervalDays: number;
  /** When it falls due. Absent while new. Intervals of a day or more: start of their learner day. */
  readonly dueAt?: EpochMs;
}

/** The learner day on which the card falls due, free of any time zone; absent while new. */
export function dueDayOf(schedule: Schedule): LearnerDay | undefined {
  return schedule.lastDay === undefined ? undefined : schedule.lastDay + schedule.intervalDays;
}

/** A card never answered. */
export const NEW_SCHEDULE: Schedule = {
  phase: 'new',
  step: 0,
  reps: 0,
  lapses: 0,
  intervalDays: 0,
};
