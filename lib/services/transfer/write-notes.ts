import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import { cardIdOf, type DeckId, type NoteId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { DueMove } from '@/lib/domain/review/due-days';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import type { NeutralNote } from '@/lib/interchange/model';
import type { App } from '@/lib/services/app';
import { moveDue } from '@/lib/services/review/move-due';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { putAll } from '@/lib/storage/put-all';
import type { UndoImage } from '@/lib/storage/rows';
import { transact, type WriteTx } from '@/lib/storage/transact';
import type { KnownNotes } from './known-notes';
import type { RunningImport } from './running-import';

/** What happens to a note that is there already. */
export const DUPLICATE_POLICIES = ['skip', 'update', 'both'] as const;
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

export interface PlacedNote {
  readonly note: NeutralNote;
  readonly deckId: DeckId;
}

export interface NotesChunk {
  readonly notes: readonly PlacedNote[];
  /** Position of the first note in the file: keeps new cards in the file's order. */
  readonly from: number;
  readonly policy: DuplicatePolicy;
  readonly known: KnownNotes;
}

/** What writing asks of its context; a worker of a page has it, too. */
export type WritingApp = Pick<App, 'db' | 'now' | 'newId'>;

const STORES = ['notes', 'cards', 'dueDays', 'undos'] as const;
type ChunkTx = WriteTx<(typeof STORES)[number]>;

interface Writing {
  readonly notes: Note[];
  readonly cards: Card[];
  /** Deleted cards that come back with the schedule they had. */
  readonly revived: DueMove[];
  readonly images: UndoImage[];
}

/** Writes one chunk: notes, their cards and the way back, in one transaction. */
export async function writeNotes(
  app: WritingApp,
  running: RunningImport,
  chunk: NotesChunk,
): Promise<void> {
  await transact(
    await app.db(),
    STORES,
    async (tx) => {
      const writing: Writing = { notes: [], cards: [], revived: [], images: [] };
      for (const [at, placed] of chunk.notes.entries()) {
        await placeNote(app, tx, { placed, at, chunk, running, writing });
      }
      const part = String(chunk.from).padStart(8, '0');
      await moveDue(tx, writing.revived);
      putAll(tx, 'notes', writing.notes);
      putAll(tx, 'cards', writing.cards);
      putAll(tx, 'undos', [running.images(part, writing.images)]);
      // Nothing more will come: the database need not ask.
      tx.commit();
    },
    'relaxed',
  );
}

interface Placing {
  readonly placed: PlacedNote;
  readonly at: number;
  readonly chunk: NotesChunk;
  readonly running: RunningImport;
  readonly writing: Writing;
}

async function placeNote(app: WritingApp, tx: ChunkTx, placing: Placing): Promise<void> {
  const { placed, chunk } = placing;
  const match = chunk.known.find(placed.note);
  if (match === undefined) return addNote(placing, placed.note.id);
  if (!match.isDeleted && chunk.policy === 'both') return addNote(placing, app.newId<NoteId>());
  if (!match.isDeleted && chunk.policy === 'skip') return countDuplicate(placing);
  const [known, cards] = await Promise.all([
    tx.objectStore('notes').get(match.id),
    readCardsOfNote(tx, match.id),
  ]);
  if (known === undefined) return addNote(placing, placed.note.id);
  if (known.deletedAt !== undefined) return addNote(placing, known.id, { note: known, cards });
  const isSameType = known.noteTypeId === placed.note.noteTypeId;
  if (chunk.policy === 'skip' || !isSameType || hasSameContent(known, placed.note)) {
    return countDuplicate(placing);
  }
  updateNote(placing, known, cards);
}

function countDuplicate({ running: { counts } }: Placing): void {
  counts.duplicates = (counts.duplicates ?? 0) + 1;
}

/** A new note, or one that was deleted and comes back with the file's text. */
function addNote(
  placing: Placing,
  id: NoteId,
  before?: { readonly note: Note; readonly cards: readonly Card[] },
): void {
  const { placed, running, writing } = placing;
  const { line: _line, deck: _deck, cards: _cards, ...content } = placed.note;
  const { startedAt, deviceId, counts } = running;
  const stamp = nextStamp(startedAt, before?.note);
  writing.notes.push({ ...content, id, deckId: placed.deckId, stamp, deviceId });
  const image = { store: 'notes', key: id, stamp } as const;
  writing.images.push(before === undefined ? image : { ...image, before: before.note });
  counts.notes = (counts.notes ?? 0) + 1;
  addCards(placing, id, before?.cards);
}

function updateNote(placing: Placing, known: Note, cards: readonly Card[]): void {
  const { placed, running, writing } = placing;
  const { fields, tags, textKey } = placed.note;
  const stamp = nextStamp(running.startedAt, known);
  writing.notes.push({
    ...known,
    fields,
    tags: [...new Set([...known.tags, ...tags])],
    textKey,
    stamp,
    deviceId: running.deviceId,
  });
  writing.images.push({ store: 'notes', key: known.id, stamp, before: known });
  running.counts.updated = (running.counts.updated ?? 0) + 1;
  addCards(placing, known.id, cards);
}

/**
 * The cards that the note wants and does not have; one that was deleted comes back as it was.
 * `there` is absent for a new note: its cards go with it and need no image of their own.
 */
function addCards(placing: Placing, noteId: NoteId, there?: readonly Card[]): void {
  const { placed, at, chunk, running, writing } = placing;
  const { startedAt, deviceId, counts } = running;
  for (const { ordinal } of placed.note.cards) {
    const before = there?.find((card) => card.ordinal === ordinal);
    if (before !== undefined && before.deletedAt === undefined) continue;
    const { deletedAt: _deleted, ...kept } = before ?? {
      id: cardIdOf(noteId, ordinal),
      noteId,
      ordinal,
      newPosition: startedAt + chunk.from + at,
      schedule: NEW_SCHEDULE,
    };
    const stamp = nextStamp(startedAt, before);
    const card = withIndexKeys({ ...kept, deckId: placed.deckId, stamp, deviceId });
    writing.cards.push(card);
    if (before) writing.revived.push({ before, after: card });
    if (there) {
      writing.images.push({ store: 'cards', key: card.id, stamp, ...(before && { before }) });
    }
    counts.cards = (counts.cards ?? 0) + 1;
  }
}

function hasSameContent(known: Note, next: NeutralNote): boolean {
  return (
    next.tags.every((tag) => known.tags.includes(tag)) &&
    Object.entries(next.fields).every(([id, html]) => known.fields[id] === html)
  );
}
