import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import { isSampleNote, SAMPLE_KEYS, samplePrefix } from '@/lib/domain/sample/sample-deck';
import type { App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';
import { isInsideDeck } from './is-inside-deck';

/**
 * Whether a card stays out of what is taken away: a starter card that nobody has answered, while it
 * lies in a starter deck. It is none of the person's, and every Morsel has it.
 */
export function leavesOut(decks: readonly Deck[]): (card: Card) => boolean {
  const samples = new Set(decks.flatMap(({ id, isSample }) => (isSample ? id : [])));
  return ({ deckId, noteId, head }) =>
    head === undefined && samples.has(deckId) && isSampleNote(noteId);
}

/** How many cards stay out for that reason, of one deck with those inside it, or of everything. */
export async function countLeftOutSamples(
  app: App,
  { deckId }: { readonly deckId?: DeckId } = {},
): Promise<number> {
  return readIn(await app.db(), ['decks', 'cards'], async (tx) => {
    const decks = await tx.objectStore('decks').getAll();
    const live = decks.filter((deck) => deck.deletedAt === undefined);
    const inside = new Set(
      live.flatMap(({ id }) => (deckId === undefined || isInsideDeck(id, deckId, decks) ? id : [])),
    );
    const isLeftOut = leavesOut(live);
    const found = await Promise.all(
      SAMPLE_KEYS.map((key) => {
        const prefix = samplePrefix(key);
        return tx.objectStore('cards').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      }),
    );
    return found
      .flat()
      .filter((card) => card.deletedAt === undefined && inside.has(card.deckId))
      .filter(isLeftOut).length;
  });
}
