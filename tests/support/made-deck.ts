import { createDeck, type DeckWords, type MadeDeck } from '@/lib/services/library/change-decks';
import type { App } from '@/lib/services/app';

/** A new deck that nothing stands against. */
export async function madeDeck(app: App, words: DeckWords): Promise<MadeDeck> {
  const made = await createDeck(app, words);
  if (made.kind !== 'made') throw new Error(`Refused: ${made.why}`);
  return made;
}
