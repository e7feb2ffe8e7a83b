import type { DeckId } from '@/lib/domain/ids';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Rating } from './rating';

/**
 * What a person did here in one deck on one learner day: a projection of the histories, in which answers
 * that came in with an import count for nothing.
 */
export interface DayTotals {
  readonly day: LearnerDay;
  readonly deckId: DeckId;
  readonly ratings: Readonly<Record<Rating, number>>;
  /** Active time, each answer capped. */
  readonly tookMs: number;
  /** Cards answered for the first time. */
  readonly newCards: number;
  /** Answers to cards whose interval was at least a day, and how many of them were recalled. */
  readonly recalls: { readonly asked: number; readonly known: number };
}

/** Cards falling due in one deck on one learner day: forecast and load balance. */
export interface DueDay {
  readonly deckId: DeckId;
  readonly day: LearnerDay;
  readonly cards: number;
  readonly tookMs: number;
}

/** How many cards were answered, learning steps included; imported answers are apart. */
export function answersOf(totals: DayTotals): number {
  return Object.values(totals.ratings).reduce((sum, count) => sum + count, 0);
}
