import type { DeckId } from '@/lib/domain/ids';

interface PlacedDeck {
  readonly id: DeckId;
  readonly parentId?: DeckId;
}

/** Whether a deck is the other one or lies in it, however deep; a circle of decks ends. */
export function isInsideDeck(id: DeckId, outer: DeckId, decks: readonly PlacedDeck[]): boolean {
  const seen = new Set<DeckId>();
  let current: DeckId | undefined = id;
  while (current !== undefined && !seen.has(current)) {
    if (current === outer) return true;
    seen.add(current);
    const here: DeckId = current;
    current = decks.find((deck) => deck.id === here)?.parentId;
  }
  return false;
}
