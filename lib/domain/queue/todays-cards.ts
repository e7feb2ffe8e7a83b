import type { Card } from '@/lib/domain/card/card';
import type { DayRoom } from '@/lib/domain/deck/day-limits';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';

interface Minutes {
  readonly budgetMs: DurationMs;
  readonly spentMs: DurationMs;
  /** Usual time of one card. */
  readonly cardMs: DurationMs;
}

export interface TodaysLimits extends Minutes {
  /** All reviews due today, those that do not fit too. */
  readonly dueCount: number;
  /** Where the learner day ends. */
  readonly dayEnd: EpochMs;
  /** What the decks' own minutes still allow; used up here. */
  readonly deckMinutes: DayRoom;
}

interface WaitingCards {
  readonly learning: readonly Card[];
  readonly due: readonly Card[];
  readonly fresh: readonly Card[];
}

/** How many more cards fit into today's minutes. */
export function roomToday({ budgetMs, spentMs, cardMs }: Minutes): number {
  return Math.max(0, Math.floor((budgetMs - spentMs) / cardMs));
}

/**
 * The cards that will come up in what is left of today's minutes, and of those of their decks: steps
 * that end today, due reviews, new ones where the reviews leave room. One of each note; what does not
 * fit is no debt and not here.
 */
export function todaysCards(waiting: WaitingCards, limits: TodaysLimits): readonly Card[] {
  const { learning, due, fresh } = waiting;
  const { cardMs, deckMinutes } = limits;
  const notes = new Set<string>();
  const fits = ({ noteId, deckId }: Card) =>
    !notes.has(noteId) && deckMinutes.take(deckId, cardMs) && notes.add(noteId).size > 0;
  const steps = learning.filter((card) => (card.schedule.dueAt ?? 0) < limits.dayEnd).filter(fits);
  const reviews = due.filter(fits);
  // Reviews that their decks have no minutes for do not keep new cards of other decks away.
  const hasRoom =
    reviews.length < due.length || due.length === 0 || limits.dueCount * cardMs < limits.budgetMs;
  return [...steps, ...reviews, ...(hasRoom ? fresh.filter(fits) : [])].slice(0, roomToday(limits));
}
