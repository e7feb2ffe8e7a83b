import type { CollectionStart } from './anki/collection-day';
import type { LearnedElsewhere } from './model';

export interface OtherSchedule {
  readonly ordinal: number;
  /** Days since `start`; of a card that is still being learned, seconds since the epoch. */
  readonly due: number;
  readonly intervalDays: number;
  /** As in SM-2: 2.5 to begin with. */
  readonly ease: number;
  readonly reps: number;
  readonly lapses: number;
  readonly isLearning?: boolean;
  /** When day 0 began. */
  readonly start: CollectionStart;
  readonly memory?: {
    readonly stability: number;
    readonly difficulty: number;
    /** Seconds since the epoch. */
    readonly lastReviewedAt: number;
  };
}

const LONGEST_INTERVAL = 36_500;

/** The schedule of another program in Anki's numbers. */
export function learnedElsewhere(schedule: OtherSchedule): LearnedElsewhere {
  const { ordinal, due, ease, reps, lapses, isLearning = false, start, memory } = schedule;
  const data = memory && {
    s: memory.stability,
    d: memory.difficulty,
    lrt: Math.round(memory.lastReviewedAt),
  };
  return {
    start,
    reviews: [],
    card: {
      id: 0,
      noteId: 0,
      deckId: 0,
      ordinal,
      type: isLearning ? 1 : 2,
      queue: isLearning ? 1 : 2,
      due: Math.round(due),
      interval: Math.min(LONGEST_INTERVAL, Math.max(1, Math.round(schedule.intervalDays))),
      factor: Math.round(Math.min(20, Math.max(1.3, ease)) * 1000),
      reps,
      lapses,
      left: 0,
      originalDue: 0,
      originalDeckId: 0,
      flags: 0,
      data: data === undefined ? '' : JSON.stringify(data),
    },
  };
}

/** A whole number of a foreign file, not below 0; `otherwise` where it is none. */
export function wholeNumber(text: string | undefined, otherwise = 0): number {
  const number = Math.round(Number(text?.trim() || Number.NaN));
  return number >= 0 && number < 1e10 ? number : otherwise;
}
