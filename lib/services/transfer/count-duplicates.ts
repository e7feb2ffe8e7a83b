import type { ImportReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { parseDeckPath, planDecks } from './deck-plan';
import type { FileWriter } from './file-reader';
import { loadKnownNotes } from './known-notes';
import type { WritingApp } from './write-notes';

/** What is to be compared with the library, as plain data. */
export interface FileCounting {
  readonly total: number;
  readonly deck: string;
}

export interface CountDuplicatesInput extends FileCounting {
  readonly reader: Pick<ImportReader, 'notes'> & FileWriter;
  readonly signal?: AbortSignal;
}

const CHUNK = 1000;

/** How many notes of the file that was read are in the library already. */
export async function countDuplicates(
  app: App,
  { reader, total, deck, signal }: CountDuplicatesInput,
): Promise<{ readonly known: number }> {
  const file = { total, deck };
  const known = await (reader.count?.(file, signal) ?? countKnown(app, reader, file, { signal }));
  return { known };
}

/** The same in the context where the file is; `loadKnown` may have begun already. */
export async function countKnown(
  app: Pick<WritingApp, 'db'>,
  reader: Pick<ImportReader, 'notes'>,
  { total, deck }: FileCounting,
  { signal, loadKnown = loadKnownNotes }: CountingWatch,
): Promise<number> {
  const db = await app.db();
  if ((await db.count('notes')) === 0) return 0;
  const decks = await planDecks(db);
  const deckKey = decks.idOf(parseDeckPath(deck));
  const library = await loadKnown(db, decks.sampleIds);
  let known = 0;
  for (let from = 0; from < total && !signal?.aborted; from += CHUNK) {
    const notes = await reader.notes({ from, count: CHUNK, deckKey });
    known += notes.filter((note) => library.find(note)?.isDeleted === false).length;
  }
  return known;
}

interface CountingWatch {
  readonly signal?: AbortSignal | undefined;
  readonly loadKnown?: typeof loadKnownNotes;
}
