import { nextStamp } from '@/lib/domain/document';
import type { DeckId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';

/**
 * Brings back decks that were deleted, now that cards lie in them again: a card in a deck that is
 * gone would never be asked or seen again. Says whether there was one.
 */
export async function reviveDecks(app: App, deckIds: ReadonlySet<DeckId>): Promise<boolean> {
  if (deckIds.size === 0) return false;
  const deviceId = await app.deviceId();
  return transact(await app.db(), ['decks'], async (tx) => {
    const decks = tx.objectStore('decks');
    const rows = await Promise.all([...deckIds].map((deckId) => decks.get(deckId)));
    const gone = rows.filter((deck) => deck !== undefined).filter((deck) => deck.deletedAt);
    await Promise.all(
      gone.map(({ deletedAt: _gone, ...deck }) =>
        decks.put({ ...deck, stamp: nextStamp(app.now(), deck), deviceId }),
      ),
    );
    return gone.length > 0;
  });
}
