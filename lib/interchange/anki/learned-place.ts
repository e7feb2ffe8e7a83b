import type { LearnedGroup } from '@/lib/domain/review/catch-up';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay, type DayRule } from '@/lib/domain/time/learner-day';
import type { NeutralCard } from '@/lib/interchange/model';
import { cardPlace, phaseOf } from './card-place';
import { dayZero } from './collection-day';

/** What a card of a file asks for: that of a new card, a place in the days ahead, or nothing. */
export type CardDemand = 'new' | 'nothing' | Omit<LearnedGroup, 'cards'>;

const SUSPENDED = -1;

/** When a card of a file falls due, counted from today; nothing while it is suspended. */
export function cardDemand(
  { learned }: Pick<NeutralCard, 'learned'>,
  { now, rule }: { readonly now: EpochMs; readonly rule: DayRule },
): CardDemand {
  if (learned === undefined) return 'new';
  const { card, start } = learned;
  if (card.queue === SUSPENDED) return 'nothing';
  if (phaseOf(card) === 'new') return 'new';
  const zero = dayZero(start, rule.zone, now);
  const { dueAt, intervalDays } = cardPlace(card, { zero, now, rule }, undefined);
  return { dueInDays: learnerDay(dueAt, rule) - learnerDay(now, rule), intervalDays };
}
