import type { DeckId } from '@/lib/domain/ids';
import type { ImportReader } from '@/lib/interchange/reader';
import { transact } from '@/lib/storage/transact';
import { parseDeckPath, planDecks, type DeckPlan, type PlannedDeck } from './deck-plan';
import { loadKnownNotes } from './known-notes';
import { runningImport, type ImportStart, type RunningImport } from './running-import';
import { writeNotes, type DuplicatePolicy, type PlacedNote, type WritingApp } from './write-notes';

/** What is to be written, as plain data. */
export interface FileWriting {
  readonly start: ImportStart;
  readonly total: number;
  readonly deck: string;
  readonly duplicates: DuplicatePolicy;
}

/** How the one who waits for it follows and ends the writing. */
export interface WritingWatch {
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type WrittenFile =
  | {
      readonly kind: 'written';
      readonly counts: Readonly<Record<string, number>>;
      readonly planned: readonly PlannedDeck[];
    }
  | { readonly kind: 'cancelled' };

/** Notes per transaction: with their cards 400 rows, so that an answer waits for little. */
const CHUNK = 200;

/** Writes note types, notes and cards of the file that `reader` has read; no deck yet. */
export async function writeFile(
  app: WritingApp,
  reader: Pick<ImportReader, 'noteTypes' | 'notes'>,
  { start, total, deck, duplicates }: FileWriting,
  { onProgress, signal }: WritingWatch,
): Promise<WrittenFile> {
  const running = runningImport(start);
  const db = await app.db();
  const decks = await planDecks(db);
  const target = decks.idOf(parseDeckPath(deck));
  const known = await loadKnownNotes(db, decks.sampleIds);
  await writeNoteTypes(app, running, reader);
  for (let from = 0; from < total; from += CHUNK) {
    const found = await reader.notes({ from, count: CHUNK, deckKey: target });
    if (signal?.aborted) return { kind: 'cancelled' };
    const notes = placeNotes(found, target, decks);
    await writeNotes(app, running, { notes, from, policy: duplicates, known });
    onProgress?.(Math.min(total, from + CHUNK));
  }
  if (signal?.aborted) return { kind: 'cancelled' };
  return { kind: 'written', counts: running.counts, planned: decks.planned };
}

function placeNotes(
  notes: Awaited<ReturnType<ImportReader['notes']>>,
  target: DeckId,
  decks: DeckPlan,
): PlacedNote[] {
  return notes.map((note) => ({
    note,
    deckId: note.deck === undefined ? target : decks.idOf(note.deck),
  }));
}

/** Adds the note types that are not there yet. */
async function writeNoteTypes(
  app: WritingApp,
  { importId, startedAt, deviceId, images }: RunningImport,
  reader: Pick<ImportReader, 'noteTypes'>,
): Promise<void> {
  const noteTypes = await reader.noteTypes();
  await transact(await app.db(), ['noteTypes', 'undos'], async (tx) => {
    const store = tx.objectStore('noteTypes');
    const known = await Promise.all(noteTypes.map(({ id }) => store.get(id)));
    const missing = noteTypes.filter((_, at) => known[at] === undefined);
    await Promise.all([
      ...missing.map((type) => store.put({ ...type, stamp: startedAt, deviceId, importId })),
      tx.objectStore('undos').put(
        images(
          'types',
          missing.map(({ id }) => ({ store: 'noteTypes', key: id })),
        ),
      ),
    ]);
  });
}
