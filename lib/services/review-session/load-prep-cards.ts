import type { CardId, DeckId } from '@/lib/domain/ids';
import { PREP_CARD_COUNT } from '@/lib/domain/review-session/review-session';
import type { App } from '@/lib/services/app';
import { deckCards } from './load-page-cards';

export interface PrepDeck {
  readonly deckId: DeckId;
  readonly name: string;
}

/** The decks that can be gone through before something: those with cards, by name. */
export async function loadPrepDecks(app: App): Promise<readonly PrepDeck[]> {
  const db = await app.db();
  const decks = (await db.getAll('decks')).filter((deck) => deck.deletedAt === undefined);
  const firsts = await Promise.all(decks.map((deck) => deckCards(db, deck.id, 1)));
  return decks
    .filter((_deck, at) => firsts[at]?.length !== 0)
    .map((deck) => ({ deckId: deck.id, name: deck.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Five cards of a deck for a look before a task, the soonest due first; nothing is written (S-060). */
export async function loadPrepCards(
  app: App,
  { deckId }: { deckId: DeckId },
): Promise<readonly CardId[]> {
  const cards = await deckCards(await app.db(), deckId, PREP_CARD_COUNT);
  return cards.slice(0, PREP_CARD_COUNT).map((card) => card.id);
}
