import type { CardId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';
import { readReviewCards, type ReviewCard } from './load-review-cards';
import { readJournal } from './read-journal';

export interface LastShown {
  readonly card: ReviewCard;
  readonly shownAt: EpochMs;
  /** An answer was given since. */
  readonly isAnswered: boolean;
}

/** Rows looked at per card wanted: each is shown, answered, glanced at again. */
const ROWS_PER_CARD = 8;

/** The cards shown last, newest first, each once (C-30). */
export async function loadLastShown(
  app: App,
  { limit = 20 }: { readonly limit?: number } = {},
): Promise<readonly LastShown[]> {
  const db = await app.db();
  return readIn(db, ['journal', 'cards', 'notes', 'noteTypes', 'decks'], async (tx) => {
    const rows = await readJournal(tx, limit * ROWS_PER_CARD);
    const answered = new Set<CardId>();
    const shown = new Map<CardId, { shownAt: EpochMs; isAnswered: boolean }>();
    for (const { kind, cardId, at } of rows) {
      if (cardId === undefined) continue;
      if (kind === 'answered') answered.add(cardId);
      if (kind !== 'shown' || shown.has(cardId)) continue;
      shown.set(cardId, { shownAt: at, isAnswered: answered.has(cardId) });
    }
    const cardIds = [...shown.keys()].slice(0, limit);
    const cards = await readReviewCards(tx, cardIds);
    return cards.flatMap((card) => {
      const facts = shown.get(card.cardId);
      return facts ? [{ card, ...facts }] : [];
    });
  });
}
