import { parseId, type DeckId } from '@/lib/domain/ids';

const KEY = 'morsel-last-deck';

/** The deck that the last new card was written for, on whichever page; it may be gone since. */
export function takeLastDeck(storage: Storage): DeckId | undefined {
  const kept = storage.getItem(KEY);
  return kept === null ? undefined : parseId<DeckId>(kept);
}

/** Keeps it for the next new card; where there was none, or no room, the one before stays. */
export function keepLastDeck(storage: Storage, deckId: DeckId | undefined): void {
  if (deckId === undefined) return;
  try {
    storage.setItem(KEY, deckId);
  } catch {
    // No room: the next card begins with another deck.
  }
}
