import { cardState, noteRow, type CardState, type NoteRow } from '@/lib/domain/library/note-row';
import type { CardId, NoteId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';

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
  const [notes, types, decks] = await Promise.all([
    db.getAll('notes', beyond(after), limit),
    db.getAll('noteTypes'),
    db.getAll('decks'),
  ]);
  const gone = new Set(decks.filter((deck) => deck.deletedAt !== undefined).map(({ id }) => id));
  const typeById = new Map(types.map((type) => [type.id, type]));
  const rows = notes
    .filter((note) => note.deletedAt === undefined && !gone.has(note.deckId))
    .map((note) => noteRow(note, typeById.get(note.noteTypeId)));
  const next = notes.length < limit ? undefined : notes.at(-1)?.id;
  return { rows, ...(next !== undefined && { next }) };
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

function beyond(id: string | undefined): IDBKeyRange | null {
  return id === undefined ? null : IDBKeyRange.lowerBound(id, true);
}
