import type { EntryId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';
import { fixToday } from './day-mark';
import { readReviewCards, type ReviewCard } from './load-review-cards';
import { readLiveAnswers } from './read-journal';

/** An answer of today that can be taken back. */
export interface RecentAnswer {
  readonly entryId: EntryId;
  readonly at: EpochMs;
  readonly rating: Rating;
  readonly card: ReviewCard;
}

/** Today's last answers that still count, newest first. */
export async function loadRecentAnswers(
  app: App,
  { limit = 10 }: { readonly limit?: number } = {},
): Promise<readonly RecentAnswer[]> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const stores = ['journal', 'histories', 'cards', 'notes', 'noteTypes', 'decks', 'meta'] as const;
  return readIn(db, stores, async (tx) => {
    const day = await fixToday(tx, app, settings);
    const answers: RecentAnswer[] = [];
    for await (const { cardId, entryId } of readLiveAnswers(tx)) {
      if (cardId === undefined || answers.length === limit) break;
      const history = await tx.objectStore('histories').get(cardId);
      const entry = history?.entries.find((one) => one.id === entryId);
      if (entry?.type !== 'review' || entry.day !== day) break;
      const [card] = await readReviewCards(tx, app, settings, [cardId]);
      if (card) answers.push({ entryId: entry.id, at: entry.at, rating: entry.rating, card });
    }
    return answers;
  });
}
