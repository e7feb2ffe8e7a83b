import type { Card } from '@/lib/domain/card/card';
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
 * The cards that will come up in what is left of today's minutes: steps that end today, due reviews,
 * new ones where the reviews leave room. One of each note; what does not fit is no debt and not here.
 */
export function todaysCards(waiting: WaitingCards, limits: TodaysLimits): readonly Card[] {
  const { learning, due, fresh } = waiting;
  const steps = learning.filter((card) => (card.schedule.dueAt ?? 0) < limits.dayEnd);
  const hasRoom = due.length === 0 || limits.dueCount * limits.cardMs < limits.budgetMs;
  const notes = new Set<string>();
  return [...steps, ...due, ...(hasRoom ? fresh : [])]
    .filter(({ noteId }) => !notes.has(noteId) && notes.add(noteId))
    .slice(0, roomToday(limits));
}
