import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import { cardIdOf, type DeckId, type NoteId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import type { NeutralNote } from '@/lib/interchange/model';
import type { App } from '@/lib/services/app';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { findDuplicate } from './find-duplicate';
import { importRow, type RunningImport } from './staged-import';

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
  readonly sampleIds: ReadonlySet<DeckId>;
  /** There were notes before this import, so that duplicates are possible. */
  readonly hasNotes: boolean;
}

type ChunkTx = WriteTx<'notes' | 'cards' | 'undos' | 'imports'>;

interface Writing {
  readonly notes: Note[];
  readonly cards: Card[];
  readonly images: { store: string; key: string; before?: unknown; stamp: number }[];
}

/** Writes one chunk: notes, their cards, the way back and the progress, in one transaction. */
export async function writeNotes(app: App, running: RunningImport, chunk: NotesChunk) {
  const { counts } = running;
  await transact(
    await app.db(),
    ['notes', 'cards', 'undos', 'imports'],
    async (tx) => {
      const find = ({ note }: PlacedNote) =>
        findDuplicate(tx, note, running.importId, chunk.sampleIds);
      const found = chunk.hasNotes ? await Promise.all(chunk.notes.map(find)) : [];
      const writing: Writing = { notes: [], cards: [], images: [] };
      for (const [at, placed] of chunk.notes.entries()) {
        await placeNote(app, tx, { placed, known: found[at], at, chunk, running, writing });
      }
      const part = String(chunk.from).padStart(8, '0');
      await Promise.all([
        ...writing.notes.map((note) => tx.objectStore('notes').put(note)),
        ...writing.cards.map((card) => tx.objectStore('cards').put(card)),
        tx.objectStore('undos').put(running.images(part, writing.images)),
        tx.objectStore('imports').put(importRow(running, 'writing', app.now())),
      ]);
    },
    'relaxed',
  );
  return counts;
}

interface Placing {
  readonly placed: PlacedNote;
  readonly known: Note | undefined;
  readonly at: number;
  readonly chunk: NotesChunk;
  readonly running: RunningImport;
  readonly writing: Writing;
}

async function placeNote(app: App, tx: ChunkTx, placing: Placing): Promise<void> {
  const { placed, known, chunk, running } = placing;
  const { counts } = running;
  if (known === undefined) return addNote(placing, placed.note.id, undefined, []);
  if (known.deletedAt !== undefined) {
    const cards = await tx.objectStore('cards').index('byNote').getAll(known.id);
    return addNote(placing, known.id, known, cards);
  }
  if (chunk.policy === 'both') return addNote(placing, app.newId<NoteId>(), undefined, []);
  const isSame = known.noteTypeId === placed.note.noteTypeId;
  if (chunk.policy === 'skip' || !isSame || hasSameContent(known, placed.note)) {
    counts.duplicates = (counts.duplicates ?? 0) + 1;
    return;
  }
  const cards = await tx.objectStore('cards').index('byNote').getAll(known.id);
  updateNote(placing, known, cards);
}

function addNote(
  placing: Placing,
  id: NoteId,
  before: Note | undefined,
  cardsBefore: readonly Card[],
): void {
  const { placed, running, writing } = placing;
  const { line: _line, deck: _deck, ordinals: _ordinals, ...content } = placed.note;
  const { startedAt: now, deviceId, importId, counts } = running;
  const stamp = nextStamp(now, before);
  writing.notes.push({ ...content, id, deckId: placed.deckId, stamp, deviceId, importId });
  writing.images.push({ store: 'notes', key: id, stamp, ...(before && { before }) });
  counts.notes = (counts.notes ?? 0) + 1;
  addCards(placing, id, cardsBefore);
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

/** The cards that the note wants and does not have; one that was deleted comes back as it was. */
function addCards(
  { placed, at, chunk, running, writing }: Placing,
  noteId: NoteId,
  cards: readonly Card[],
) {
  const { startedAt, deviceId, importId, counts } = running;
  for (const ordinal of placed.note.ordinals) {
    const before = cards.find((card) => card.ordinal === ordinal);
    if (before !== undefined && before.deletedAt === undefined) continue;
    const { deletedAt: _deleted, ...kept } = before ?? {
      id: cardIdOf(noteId, ordinal),
      noteId,
      ordinal,
      newPosition: startedAt + chunk.from + at,
      schedule: NEW_SCHEDULE,
    };
    const stamp = nextStamp(startedAt, before);
    const card = { ...kept, deckId: placed.deckId, stamp, deviceId, importId };
    writing.cards.push(withIndexKeys(card));
    writing.images.push({ store: 'cards', key: card.id, stamp, ...(before && { before }) });
    counts.cards = (counts.cards ?? 0) + 1;
  }
}

function hasSameContent(known: Note, next: NeutralNote): boolean {
  return (
    next.tags.every((tag) => known.tags.includes(tag)) &&
    Object.entries(next.fields).every(([id, html]) => known.fields[id] === html)
  );
}
