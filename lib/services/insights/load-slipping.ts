import type { CardId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { readQueueContext } from '@/lib/services/queue/queue-context';
import { isSlipping, readSlipping } from '@/lib/services/review/slipping-row';
import { readIn, transact } from '@/lib/storage/transact';

/** The cards of which a person said that the line about them may go. */
const SEEN_KEY = 'slippingSeen';

/**
 * The cards that keep slipping, where there is one that the person has not put the line away for; none
 * otherwise. Reads those alone that the day's look through all cards found, not all, and no history.
 */
export async function loadSlipping(app: App): Promise<readonly CardId[]> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, ['cards', 'decks', 'days', 'meta'], async (tx) => {
    const [ctx, found, row] = await Promise.all([
      readQueueContext(tx, app, settings),
      readSlipping(tx),
      tx.objectStore('meta').get(SEEN_KEY),
    ]);
    const cards = await Promise.all(found.map((id) => tx.objectStore('cards').get(id)));
    const ids = cards
      .filter((card) => card !== undefined)
      .filter((card) => ctx.decks.has(card.deckId) && isSlipping(card, ctx))
      .map(({ id }) => id);
    const seen = new Set(row?.value as readonly CardId[] | undefined);
    return ids.some((id) => !seen.has(id)) ? ids : [];
  });
}

/** Puts the line about these cards away, until another one keeps slipping, too. */
export async function dismissSlipping(
  app: App,
  { cardIds }: { readonly cardIds: readonly CardId[] },
): Promise<void> {
  await transact(await app.db(), ['meta'], (tx) =>
    tx.objectStore('meta').put({ key: SEEN_KEY, value: cardIds }),
  );
  app.publish(['meta']);
}
