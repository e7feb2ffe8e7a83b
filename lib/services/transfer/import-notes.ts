import type { DeckId, ImportId } from '@/lib/domain/ids';
import type { ImportReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import type { ImportRow } from '@/lib/storage/rows';
import { transact } from '@/lib/storage/transact';
import { parseDeckPath, planDecks, type DeckPlan } from './deck-plan';
import { whileHeld } from './import-lock';
import { loadKnownNotes } from './known-notes';
import { removeImport } from './remove-import';
import { finishImport, startImport, type RunningImport } from './staged-import';
import { writeNotes, type DuplicatePolicy, type PlacedNote } from './write-notes';

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

export interface ImportNotesInput {
  /** Has read the file; its choices stand. */
  readonly reader: Pick<ImportReader, 'noteTypes' | 'notes'>;
  readonly name: string;
  readonly total: number;
  /** Path of the deck for rows that name none: `A::B` is B inside A. Made if it is not there. */
  readonly deck: string;
  readonly duplicates: DuplicatePolicy;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

export type ImportCounts = ImportRow['counts'];

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly importId: ImportId; readonly counts: ImportCounts }
  | { readonly kind: 'cancelled' };

/** Notes per transaction: with their cards at most 1,000 rows, so that an answer waits for little. */
const CHUNK = 400;

/**
 * Writes the notes of the file that `reader` has read.
 * - In chunks, decks last: nothing of a new deck is seen before all of it is there.
 * - Cancelled, or an error: everything is taken out again before this returns or throws.
 * - If the page dies, `rollBackUnfinishedImports` takes it out at the next start.
 */
export async function importNotes(app: App, input: ImportNotesInput): Promise<ImportOutcome> {
  const importId = app.newId<ImportId>();
  return whileHeld(importId, async () => {
    const running = await startImport(app, { importId, name: input.name });
    try {
      const counts = await writeAll(app, input, running);
      if (counts !== 'cancelled') return { kind: 'imported', importId, counts };
    } catch (error) {
      await removeImport(app, { importId });
      throw error;
    }
    await removeImport(app, { importId });
    return { kind: 'cancelled' };
  });
}

async function writeAll(app: App, input: ImportNotesInput, running: RunningImport) {
  const { reader, total, signal, onProgress } = input;
  const db = await app.db();
  const decks = await planDecks(db);
  const target = await decks.idOf(parseDeckPath(input.deck));
  const known = await loadKnownNotes(db, decks.sampleIds);
  await writeNoteTypes(app, running, reader);
  const read = (from: number) => {
    const reading = reader.notes({ from, count: CHUNK, deckKey: target });
    // Read ahead while the chunk before is written: if writing throws first, nobody awaits this one.
    reading.catch(() => undefined);
    return reading;
  };
  let next = read(0);
  for (let from = 0; from < total; from += CHUNK) {
    const notes = await placeNotes(await next, target, decks);
    if (signal?.aborted) return 'cancelled';
    next = read(from + CHUNK);
    await writeNotes(app, running, {
      notes,
      from,
      policy: input.duplicates,
      known,
    });
    onProgress?.({ done: Math.min(total, from + CHUNK), total });
  }
  await next;
  if (signal?.aborted) return 'cancelled';
  return finishImport(app, running, decks.planned);
}

async function placeNotes(
  notes: Awaited<ReturnType<ImportReader['notes']>>,
  target: DeckId,
  decks: DeckPlan,
): Promise<PlacedNote[]> {
  const placed: PlacedNote[] = [];
  for (const note of notes) {
    placed.push({ note, deckId: note.deck === undefined ? target : await decks.idOf(note.deck) });
  }
  return placed;
}

/** Adds the note types that are not there yet. */
async function writeNoteTypes(
  app: App,
  { importId, startedAt, images }: RunningImport,
  reader: Pick<ImportReader, 'noteTypes'>,
): Promise<void> {
  const noteTypes = await reader.noteTypes();
  const deviceId = await app.deviceId();
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
