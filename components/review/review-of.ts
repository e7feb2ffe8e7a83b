import type { CardId, EntryId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import type { EpochMs } from '@/lib/domain/time/instant';
import { faceOf, type ShownCard } from './card-face';
import type { Review, Wait } from './review-state';

interface AskedCard extends ShownCard {
  readonly cardId: CardId;
  readonly head?: EntryId;
  readonly intervals?: Readonly<Record<Rating, Wait>>;
}

/** A loaded card, asked from now on. */
export function reviewOf(card: AskedCard, now: EpochMs): Review {
  const { cardId, head, intervals } = card;
  return {
    cardId,
    ...(head !== undefined && { head }),
    face: faceOf(card),
    ...(intervals !== undefined && { waits: intervals }),
    isRead: true,
    shownAt: now,
  };
}
