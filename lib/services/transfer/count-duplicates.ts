import type { ImportReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { parseDeckPath, planDecks } from './deck-plan';
import { loadKnownNotes } from './known-notes';

export interface CountDuplicatesInput {
  readonly reader: Pick<ImportReader, 'notes'>;
  readonly total: number;
  readonly deck: string;
  readonly signal?: AbortSignal;
}

const CHUNK = 1000;

/** How many notes of the file that was read are in the library already. */
export async function countDuplicates(
  app: App,
  { reader, total, deck, signal }: CountDuplicatesInput,
): Promise<{ readonly known: number }> {
  const db = await app.db();
  if ((await db.count('notes')) === 0) return { known: 0 };
  const decks = await planDecks(db);
  const deckKey = decks.idOf(parseDeckPath(deck));
  const library = await loadKnownNotes(db, decks.sampleIds, signal);
  let known = 0;
  for (let from = 0; from < total && !signal?.aborted; from += CHUNK) {
    const notes = await reader.notes({ from, count: CHUNK, deckKey });
    known += notes.filter((note) => library.find(note)?.isDeleted === false).length;
  }
  return { known };
}
