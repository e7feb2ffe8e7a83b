import { openSlipping, type HelpView } from './open-slipping-model';
import type { ReviewSlot } from './review-model';

/** Help for the card that a tab shows; what was done for it stands where its answer stood. */
export async function openTabSlipping(
  app: Parameters<typeof openSlipping>[0],
  { attempt, get, set }: ReviewSlot,
): Promise<HelpView | undefined> {
  const cardId = get()?.cardId;
  if (cardId === undefined) return undefined;
  return openSlipping(app, cardId, {
    attempt,
    showHelped: (helped) => {
      const review = get();
      if (review?.cardId !== cardId || review.after?.kind !== 'answered') return;
      const { helped: _before, ...after } = review.after;
      const now = helped ? { isLeech: false, helped } : { isLeech: true };
      set({ ...review, after: { ...after, ...now } });
    },
  });
}
