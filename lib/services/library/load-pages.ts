import { cardState, noteRow, type CardState, type NoteRow } from '@/lib/domain/library/note-row';
import type { CardId, NoteId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { App } from '@/lib/services/app';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { readIn, type Reads } from '@/lib/storage/transact';

export interface PageInput<Id> {
  /** The last id of the page before. */
  readonly after?: Id | undefined;
  readonly limit: number;
}

export interface Page<Row, Id> {
  readonly rows: readonly Row[];
  /** Give it as `after` to get the next page; absent on the last. */
  readonly next?: Id;
}

/**
 * Live notes in the order of their ids, a page at a time, so that a long list shows at once. Those
 * of a deck that is gone are about to go.
 */
export async function loadNotePage(
  app: App,
  { after, limit }: PageInput<NoteId>,
): Promise<Page<NoteRow, NoteId>> {
  const db = await app.db();
  const [notes, toRow] = await readIn(db, ['notes', 'noteTypes', 'decks'], (tx) =>
    Promise.all([tx.objectStore('notes').getAll(beyond(after), limit), rowMaker(tx)]),
  );
  const rows = notes.flatMap(toRow);
  const next = notes.length < limit ? undefined : notes.at(-1)?.id;
  return { rows, ...(next !== undefined && { next }) };
}

/** Some notes by their ids, in that order, with the states of their cards; those that are gone are left out. */
export async function loadNoteRows(
  app: App,
  { noteIds }: { readonly noteIds: readonly NoteId[] },
): Promise<{ readonly rows: readonly NoteRow[]; readonly states: readonly CardState[] }> {
  return readIn(await app.db(), ['notes', 'noteTypes', 'decks', 'cards'], async (tx) => {
    const [toRow, notes, cards] = await Promise.all([
      rowMaker(tx),
      Promise.all(noteIds.map((id) => tx.objectStore('notes').get(id))),
      Promise.all(noteIds.map((id) => readCardsOfNote(tx, id))),
    ]);
    const live = cards.flat().filter((card) => card.deletedAt === undefined);
    return {
      rows: notes.flatMap((note) => (note ? toRow(note) : [])),
      states: live.map(cardState),
    };
  });
}

/** States of live cards in the order of their ids, a page at a time. */
export async function loadCardStatePage(
  app: App,
  { after, limit }: PageInput<CardId>,
): Promise<Page<CardState, CardId>> {
  const db = await app.db();
  const cards = await db.getAll('cards', beyond(after), limit);
  const rows = cards.filter((card) => card.deletedAt === undefined).map(cardState);
  const next = cards.length < limit ? undefined : cards.at(-1)?.id;
  return { rows, ...(next !== undefined && { next }) };
}

/** Makes the lines of live notes. */
async function rowMaker(
  tx: Reads<'noteTypes' | 'decks'>,
): Promise<(note: Note) => readonly NoteRow[]> {
  const [types, decks] = await Promise.all([
    tx.objectStore('noteTypes').getAll(),
    tx.objectStore('decks').getAll(),
  ]);
  const gone = new Set(decks.filter((deck) => deck.deletedAt !== undefined).map(({ id }) => id));
  const typeById = new Map(types.map((type) => [type.id, type]));
  return (note) =>
    note.deletedAt !== undefined || gone.has(note.deckId)
      ? []
      : [noteRow(note, typeById.get(note.noteTypeId))];
}

function beyond(id: string | undefined): IDBKeyRange | null {
  return id === undefined ? null : IDBKeyRange.lowerBound(id, true);
}
