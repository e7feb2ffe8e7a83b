import { ELSEWHERE } from '@/lib/domain/document';
import type { DeckId } from '@/lib/domain/ids';
import type { NeutralNote } from '@/lib/interchange/model';
import type { ImportReader } from '@/lib/interchange/reader';
import type { DueChange } from '@/lib/domain/review/due-days';
import type { Settings } from '@/lib/domain/settings';
import { transact } from '@/lib/storage/transact';
import { parseDeckPath, planDecks, usedDecks, type DeckPlan, type PlannedDeck } from './deck-plan';
import { loadKnownNotes } from './known-notes';
import {
  expectUnderWay,
  runningImport,
  type ImportStart,
  type RunningImport,
} from './running-import';
import { keptLearning } from './kept-learning';
import type { DuplicatePolicy, PlacedNote } from './placing';
import { settleTypes, type SettleType } from './named-types';
import { nameMediaFiles, writeMediaFiles } from './write-media-files';
import type { LinkField, MediaTime } from './write-media-files';
import { writeNotes, type WritingApp } from './write-notes';

/** What is to be written, as plain data. */
export interface FileWriting {
  readonly start: ImportStart;
  /** Notes. */
  readonly total: number;
  /** Pictures and sounds of the file; absent: none. */
  readonly media?: number;
  /** When they come; absent: now. */
  readonly mediaTime?: MediaTime | undefined;
  readonly deck: string;
  readonly duplicates: DuplicatePolicy;
  /** The library has changed: notes that were read before are read again. */
  readonly readsAgain?: boolean;
  /** By which cards keep what they learned elsewhere; absent: they begin anew. */
  readonly learning?: Settings;
}

/** How the one who waits for it follows and ends the writing. */
export interface WritingWatch {
  /**
   * Awaited before each transaction: holds the writing up while a person needs the machine, and says
   * how many notes the next one may hold.
   */
  readonly nextPart?: (() => Promise<number>) | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where the notes of the library were read already. */
  readonly loadKnown?: typeof loadKnownNotes;
}

export type WrittenFile =
  | {
      readonly kind: 'written';
      readonly counts: Readonly<Record<string, number>>;
      readonly planned: readonly PlannedDeck[];
      /** Days on which cards of it fall due. */
      readonly due: readonly DueChange[];
    }
  | { readonly kind: 'cancelled' };

/** Notes per transaction while nobody asks for less. */
export const USUAL_PART = 100;
/**
 * Transactions under way at once: while the database writes one, the next is made. Together they
 * are 400 rows, so that an answer waits for little.
 */
const AT_ONCE = 2;

/** What writing asks of a reader. */
export type FilePortions = Pick<ImportReader, 'noteTypes' | 'notes' | 'media'>;

/** Writes media, note types, notes and cards of the file that `reader` has read; no deck yet. */
export async function writeFile(
  app: WritingApp,
  reader: FilePortions,
  { start, total, media = 0, mediaTime = 'now', deck, ...job }: FileWriting,
  { onProgress, signal, ...watch }: WritingWatch,
): Promise<WrittenFile> {
  const { duplicates, learning: settings } = job;
  const { nextPart = async () => USUAL_PART, loadKnown = loadKnownNotes } = watch;
  const tell = (done: number) => onProgress?.(done);
  const running = runningImport(start);
  const db = await app.db();
  const decks = await planDecks(db);
  const target = decks.idOf(parseDeckPath(deck));
  const known = await loadKnown(db, decks.sampleIds);
  const learning = settings && keptLearning(settings, decks, start, app.zone);
  const settle = await writeNoteTypes(app, running, reader);
  const files = { reader, total: media, nextPart, onProgress: tell, signal };
  const isNow = mediaTime === 'now';
  const link = await (isNow ? writeMediaFiles(app, running, files) : nameMediaFiles(files));
  const underWay: Promise<void>[] = [];
  try {
    for (let from = 0; from < total && !signal?.aborted;) {
      const count = await nextPart();
      const found = await reader.notes({ from, count, deckKey: target });
      const notes = placeNotes(found.map(settle), { target, decks, link });
      const chunk = { notes, from, policy: duplicates, known, learning };
      const reached = Math.min(from + count, total);
      const writing = writeNotes(app, running, chunk).then(() => tell(media + reached));
      from = reached;
      // Heard of below; until then the one before it may be waited for.
      writing.catch(() => undefined);
      underWay.push(writing);
      if (underWay.length >= AT_ONCE) await underWay.shift();
    }
    await Promise.all(underWay);
  } finally {
    // Whoever takes the import out again has to find all of it.
    await Promise.allSettled(underWay);
  }
  if (signal?.aborted) return { kind: 'cancelled' };
  const { counts, due, used } = running;
  const planned = usedDecks(decks.planned, used);
  return { kind: 'written', counts, planned, due: [...due.values()] };
}

interface NotePlaces {
  /** Where notes go that name no deck. */
  readonly target: DeckId;
  readonly decks: DeckPlan;
  readonly link: LinkField | undefined;
}

function placeNotes(
  notes: readonly NeutralNote[],
  { target, decks, link }: NotePlaces,
): PlacedNote[] {
  return notes.map((found) => {
    const deckId = found.deck === undefined ? target : decks.idOf(found.deck);
    const cards = found.cards.map(({ deck, ...card }) => ({
      ...card,
      deckId: deck === undefined ? deckId : decks.idOf(deck),
    }));
    return { note: link ? linkedNote(found, link) : found, deckId, cards };
  });
}

function linkedNote(note: NeutralNote, link: LinkField): NeutralNote {
  const fields = Object.entries(note.fields).map(([id, html]) => [id, link(html)]);
  return { ...note, fields: Object.fromEntries(fields) };
}

/** Adds the note types that are not there yet; the result says which one a named one is. */
async function writeNoteTypes(
  app: WritingApp,
  { importId, startedAt, images }: RunningImport,
  reader: Pick<ImportReader, 'noteTypes'>,
): Promise<SettleType> {
  const noteTypes = await reader.noteTypes();
  return transact(await app.db(), ['noteTypes', 'undos', 'imports'], async (tx) => {
    await expectUnderWay(tx, importId);
    const store = tx.objectStore('noteTypes');
    const { settle, missing } = settleTypes(noteTypes, await store.getAll());
    await Promise.all([
      ...missing.map((type) => store.put({ ...type, stamp: startedAt, deviceId: ELSEWHERE })),
      tx.objectStore('undos').put(
        images(
          'types',
          missing.map(({ id }) => ({ store: 'noteTypes', key: id })),
        ),
      ),
    ]);
    return settle;
  });
}
