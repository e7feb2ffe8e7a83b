import type { Deck } from '@/lib/domain/deck/deck';
import { deckPath } from '@/lib/domain/deck/deck-path';
import type { CardId, DeckId } from '@/lib/domain/ids';
import { lineage } from '@/lib/domain/review/options';
import { PREP_CARD_COUNT } from '@/lib/domain/review-session/review-session';
import type { App } from '@/lib/services/app';
import { readDecks, withSubdecks } from '@/lib/services/review/read-decks';
import { readIn } from '@/lib/storage/transact';
import { deckCards } from './load-page-cards';

export interface PrepDeck {
  readonly deckId: DeckId;
  /** `A::B`. */
  readonly name: string;
}

/** The decks that can be gone through before something: those with cards in or below them, by name. */
export async function loadPrepDecks(app: App): Promise<readonly PrepDeck[]> {
  const db = await app.db();
  const decks = await readIn(db, ['decks'], readDecks);
  const filled = new Set<DeckId>();
  const fill = async (deck: Deck) => {
    if ((await deckCards(db, [deck.id], 1)).length === 0) return;
    for (const { id } of lineage(deck, decks)) filled.add(id);
  };
  await Promise.all([...decks.values()].map(fill));
  return [...decks.values()]
    .filter((deck) => filled.has(deck.id))
    .map((deck) => ({ deckId: deck.id, name: deckPath(deck, decks) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Five cards of a deck and those below it for a look before a task, the soonest due first, then new
 * ones; nothing is written (S-060).
 */
export async function loadPrepCards(
  app: App,
  { deckId }: { deckId: DeckId },
): Promise<readonly CardId[]> {
  const db = await app.db();
  const decks = await readIn(db, ['decks'], readDecks);
  const cards = await deckCards(db, withSubdecks([deckId], decks), PREP_CARD_COUNT);
  return cards
    .toSorted((a, b) => dueOf(a) - dueOf(b))
    .slice(0, PREP_CARD_COUNT)
    .map((card) => card.id);
}

function dueOf({ dueAt }: { readonly dueAt?: number }): number {
  // Behind all others, and a number: two of them are alike.
  return dueAt ?? Number.MAX_SAFE_INTEGER;
}
