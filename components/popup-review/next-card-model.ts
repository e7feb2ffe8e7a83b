import type { PopupApp } from '@/lib/app/popup-app';
import type { CardId } from '@/lib/domain/ids';
import { nextListedCard, type ReviewSession } from '@/lib/domain/review-session/review-session';

/** The card that a review asks next, not the one before if there is another; undefined at its end. */
export async function loadNextCard(
  { services }: Pick<PopupApp, 'services'>,
  review: ReviewSession,
): Promise<CardId | undefined> {
  const { origin } = review;
  if (origin.kind === 'picked' || origin.kind === 'prep') return nextListedCard(review);
  const last = review.answers.at(-1)?.cardId;
  const queue = await services.loadQueue({
    limit: 2 + review.seen.length,
    ...(origin.kind === 'goal' && { deckIds: [origin.deckId] }),
  });
  const askable = queue.filter((card) => !review.seen.includes(card.cardId));
  return (askable.find((card) => card.cardId !== last) ?? askable[0])?.cardId;
}
