import type { Card } from '@/lib/domain/card/card';
import type { CardId } from '@/lib/domain/ids';
import { USUAL_CARD_MS } from '@/lib/domain/review/due-days';
import type { DurationMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** What a day's scan over all cards leaves behind, so that no tab has to look at them again. */
export interface Shortlist {
  /** The learner day it was made for; of another day it is only good for `learning`. */
  readonly day: LearnerDay;
  /** The due reviews worth most, the best first. */
  readonly due: readonly CardId[];
  /** Cards inside their (re)learning steps, in the order in which they came in. */
  readonly learning: readonly CardId[];
  /** Usual time of one card. */
  readonly cardMs: DurationMs;
  /** All reviews due on that day; tells whether new cards fit beside them. Never shown. */
  readonly dueCount: number;
  /** Another is being made. Gone once that may be out of date before it is there. */
  readonly isBeingMade?: boolean;
}

export const SHORTLIST_KEY = 'shortlist';
/** Nobody answers more on one day's tabs. */
export const SHORTLIST_LENGTH = 200;

/** A shortlist that knows nothing: of no day. */
export const NO_SHORTLIST: Shortlist = {
  day: -1,
  due: [],
  learning: [],
  cardMs: USUAL_CARD_MS,
  dueCount: 0,
};

/** The shortlist after a card's schedule changed from `before`. */
export function withChangedCard(list: Shortlist, before: Card, after: Card): Shortlist {
  const others = list.learning.filter((id) => id !== after.id);
  const wasListed = list.due.includes(after.id);
  const left = Math.max(0, list.dueCount - (before.schedule.phase === 'review' ? 1 : 0));
  return {
    ...list,
    learning: isInSteps(after) ? [...others, after.id] : others,
    due: wasListed ? list.due.filter((id) => id !== after.id) : list.due,
    dueCount: left,
  };
}

/** The shortlist after an answer was taken back: the card is among the first again. */
export function withReturnedCard(list: Shortlist, card: Card): Shortlist {
  const learning = list.learning.filter((id) => id !== card.id);
  if (isInSteps(card)) return { ...list, learning: [...learning, card.id] };
  if (card.schedule.phase !== 'review') return { ...list, learning };
  const due = [card.id, ...list.due.filter((id) => id !== card.id)];
  return { ...list, learning, due, dueCount: list.dueCount + 1 };
}

/** Whether the card is inside its learning or relearning steps. */
export function isInSteps(card: Card): boolean {
  return card.schedule.phase === 'learning' || card.schedule.phase === 'relearning';
}
