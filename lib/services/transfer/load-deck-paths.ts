import { deckPath } from '@/lib/domain/deck/deck-path';
import type { DeckId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { readDecks } from '@/lib/services/review/read-decks';
import { readIn } from '@/lib/storage/transact';

export interface DeckPath {
  readonly deckId: DeckId;
  /** `A::B`. */
  readonly path: string;
}

/** The person's own decks by their paths, in order. */
export async function loadDeckPaths(app: App): Promise<readonly DeckPath[]> {
  const decks = await readIn(await app.db(), ['decks'], readDecks);
  return [...decks.values()]
    .filter((deck) => !deck.isSample)
    .map((deck) => ({ deckId: deck.id, path: deckPath(deck, decks) }))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}
