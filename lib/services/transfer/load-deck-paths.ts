import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';

export interface DeckPath {
  readonly deckId: DeckId;
  /** `A::B`. */
  readonly path: string;
}

/** The person's own decks by their paths, in order. */
export async function loadDeckPaths(app: App): Promise<readonly DeckPath[]> {
  const all = await (await app.db()).getAll('decks');
  const byId = new Map(all.map((deck) => [deck.id, deck]));
  return all
    .filter((deck) => deck.deletedAt === undefined && !deck.isSample)
    .map((deck) => ({ deckId: deck.id, path: deckPath(deck, byId) }))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

/** Names from the top down to this deck; a parent that is missing, or its own child, ends the path. */
export function deckPath(deck: Deck, byId: ReadonlyMap<DeckId, Deck>): string {
  const names = [deck.name];
  const seen = new Set([deck.id]);
  let parent = deck.parentId && byId.get(deck.parentId);
  while (parent !== undefined && !seen.has(parent.id)) {
    names.unshift(parent.name);
    seen.add(parent.id);
    parent = parent.parentId && byId.get(parent.parentId);
  }
  return names.join('::');
}
