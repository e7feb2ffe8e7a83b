import type { DeckId } from '@/lib/domain/ids';
import type { Deck } from './deck';

/** A deck's name with those above it, as Anki writes it: `Languages::Spanish`. */
export function deckPath(deck: Deck, decks: ReadonlyMap<DeckId, Deck>): string {
  const names: string[] = [];
  const seen = new Set<DeckId>();
  for (let at: Deck | undefined = deck; at && !seen.has(at.id); at = above(at, decks)) {
    seen.add(at.id);
    names.unshift(at.name);
  }
  return names.join('::');
}

function above({ parentId }: Deck, decks: ReadonlyMap<DeckId, Deck>): Deck | undefined {
  return parentId === undefined ? undefined : decks.get(parentId);
}
