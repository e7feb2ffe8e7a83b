import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import type { Reads } from '@/lib/storage/transact';

/** All live decks by id. */
export async function readDecks(tx: Reads<'decks'>): Promise<ReadonlyMap<DeckId, Deck>> {
  const decks = await tx.objectStore('decks').getAll();
  const live = decks.filter((deck) => deck.deletedAt === undefined);
  return new Map(live.map((deck) => [deck.id, deck]));
}

/** These decks and everything below them. */
export function withSubdecks(
  deckIds: readonly DeckId[],
  decks: ReadonlyMap<DeckId, Deck>,
): readonly DeckId[] {
  const found = new Set(deckIds);
  let grew = true;
  while (grew) {
    const below = [...decks.values()].filter(
      (deck) => deck.parentId !== undefined && found.has(deck.parentId) && !found.has(deck.id),
    );
    for (const deck of below) found.add(deck.id);
    grew = below.length > 0;
  }
  return [...found];
}
