import type { HelpView } from '@/components/review/open-slipping-model';
import { createAttempt } from '@/components/ui/attempt';
import type { PopupReviewModel } from './popup-review-model';

/** What can be done for the card that was answered last and keeps slipping; its code comes with the press. */
export async function openHelp({
  app,
  lastCard,
  report,
}: PopupReviewModel): Promise<HelpView | undefined> {
  const cardId = lastCard();
  const { openSlipping } = await import('@/components/review/open-slipping-model');
  return cardId && openSlipping(app, cardId, createAttempt(report));
}
