import type { Card } from '@/lib/domain/card/card';
import type { ReviewOptions } from '@/lib/domain/review/options';
import {
  elapsedDaysOf,
  memoryOf,
  nextMemory,
  recallAfter,
  retrievability,
} from '@/lib/domain/review/scheduler';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** How far ahead an answer is judged. */
const HORIZON_DAYS = 30;
/** Due cards for more days than this are a backlog. */
const BACKLOG_DAYS = 3;

export interface OrderContext {
  readonly day: LearnerDay;
  readonly optionsOf: (card: Card) => ReviewOptions;
  /** Cards that fit into one day. */
  readonly capacity: number;
}

/**
 * The due cards worth most first: by what an answer now is expected to add to recall in 30 days.
 * In a backlog the best remembered come first, since those are saved most cheaply.
 */
export function orderDue(cards: readonly Card[], ctx: OrderContext): Card[] {
  const isBacklog = cards.length > BACKLOG_DAYS * ctx.capacity;
  const worth = isBacklog ? recallNow : expectedGain;
  return cards
    .map((card) => ({ card, worth: worth(card, ctx.day, ctx.optionsOf(card)) }))
    .toSorted((a, b) => b.worth - a.worth || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }) => card);
}

/** Recall in 30 days with an answer now, less recall without one. */
export function expectedGain(card: Card, day: LearnerDay, { weights }: ReviewOptions): number {
  const memory = memoryOf(card.schedule, weights);
  if (memory === undefined) return 1;
  const elapsed = elapsedDaysOf(card.schedule, day);
  const recall = recallAfter(elapsed, memory.stability, weights);
  const after = (rating: 'good' | 'again') =>
    recallAfter(HORIZON_DAYS, nextMemory(memory, elapsed, rating, weights).stability, weights);
  const without = recallAfter(elapsed + HORIZON_DAYS, memory.stability, weights);
  return recall * after('good') + (1 - recall) * after('again') - without;
}

function recallNow(card: Card, day: LearnerDay, { weights }: ReviewOptions): number {
  return retrievability(card.schedule, day, weights);
}
