import { deckPath } from '@/lib/domain/deck/deck-path';
import type { App } from '@/lib/services/app';
import type { ExportInput } from './export-input';

/** What a file is called, without its ending: the deck's path, or the product's name. */
export async function exportName(
  app: App,
  { deckId }: Pick<ExportInput, 'deckId'>,
): Promise<string> {
  const decks = new Map((await (await app.db()).getAll('decks')).map((deck) => [deck.id, deck]));
  const deck = deckId && decks.get(deckId);
  const name = deck === undefined ? '' : deckPath(deck, decks);
  return name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'morsel';
}
