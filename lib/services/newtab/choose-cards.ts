import type { Card } from '@/lib/domain/card/card';
import type { CardId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';

/** The next cards in order: what is due, then new ones. Reads a bounded number of keys per deck. */
export async function chooseCards(
  app: App,
  { count }: { readonly count: number },
): Promise<readonly CardId[]> {
  const db = await app.db();
  const now = app.now();
  return readIn(db, ['cards', 'decks'], async (tx) => {
    const decks = (await tx.objectStore('decks').getAll()).filter(
      (deck) => deck.deletedAt === undefined,
    );
    const cards = tx.objectStore('cards');
    const due = decks.map(({ id }) =>
      cards.index('byDeckDue').getAll(IDBKeyRange.bound([id, 0], [id, now]), count),
    );
    const fresh = decks.map(({ id }) =>
      cards.index('byDeckNew').getAll(IDBKeyRange.bound([id, 0], [id, Infinity]), count),
    );
    const found: Card[] = [
      ...(await Promise.all(due)).flat(),
      ...(await Promise.all(fresh)).flat(),
    ];
    return found.slice(0, count).map((card) => card.id);
  });
}
