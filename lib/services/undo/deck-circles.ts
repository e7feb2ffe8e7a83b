import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import type { Writes } from '@/lib/storage/transact';

/**
 * Decks that an undo puts back, none of them below itself: one whose deck above was moved below it
 * meanwhile keeps the place it has now, or stands on top.
 */
export async function withoutCircles(
  tx: Writes<'decks'>,
  back: readonly Deck[],
): Promise<ReadonlyMap<DeckId, Deck>> {
  const now = new Map((await tx.objectStore('decks').getAll()).map((deck) => [deck.id, deck]));
  const tree = new Map(now);
  const placed = new Map<DeckId, Deck>();
  for (const deck of back) {
    const { parentId: _there, ...onTop } = deck;
    const here = now.get(deck.id)?.parentId;
    const places = [deck, ...(here === undefined ? [] : [{ ...onTop, parentId: here }])];
    const free = places.find((each) => !isBelowItself(each, tree)) ?? onTop;
    placed.set(deck.id, free);
    tree.set(deck.id, free);
  }
  return placed;
}

function isBelowItself(deck: Deck, tree: ReadonlyMap<DeckId, Deck>): boolean {
  const seen = new Set<DeckId>();
  let at = deck.parentId;
  while (at !== undefined && at !== deck.id && !seen.has(at)) {
    seen.add(at);
    at = tree.get(at)?.parentId;
  }
  return at === deck.id;
}
