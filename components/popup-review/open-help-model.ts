import type { HelpView } from '@/components/review/open-slipping-model';
import { createAttempt } from '@/components/ui/attempt';
import type { PopupReviewModel } from './popup-review-model';

/** What can be done for the card that was answered last and keeps slipping; its code comes with the press. */
export async function openHelp(model: PopupReviewModel): Promise<HelpView | undefined> {
  const { app, lastCard, previous, report } = model;
  const cardId = lastCard();
  const answered = previous.value;
  const { openSlipping } = await import('@/components/review/open-slipping-model');
  if (cardId === undefined || answered?.kind !== 'answered') return undefined;
  return openSlipping(app, cardId, {
    attempt: createAttempt(report),
    showHelped: (helped) => (previous.value = helped ? { ...answered, helped } : answered),
  });
}
