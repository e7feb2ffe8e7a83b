import type { Card } from '@/lib/domain/card/card';
import { cardIdOf, type CardId, type DeckId, type NoteId, type NoteTypeId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { LibraryRows } from './library-rows';

/** What the rows of one library are called in another one. */
export interface Renames {
  readonly decks: ReadonlyMap<DeckId, DeckId>;
  readonly noteTypes: ReadonlyMap<NoteTypeId, RenamedType>;
  readonly notes: ReadonlyMap<NoteId, NoteId>;
}

export interface RenamedType {
  readonly id: NoteTypeId;
  /** The ids of its fields. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Whether every row keeps its own name. */
export function isNothingRenamed({ decks, noteTypes, notes }: Renames): boolean {
  return decks.size + noteTypes.size + notes.size === 0;
}

/** The rows under their other names; decks and note types that go by another one's are left out. */
export function renameRows(rows: LibraryRows, renames: Renames): LibraryRows {
  if (isNothingRenamed(renames)) return rows;
  const { decks, noteTypes } = renames;
  const moved = <Row extends { readonly deckId?: DeckId }>(row: Row) => inDeck(row, decks);
  const cardIds = new Map<CardId, CardId>(
    rows.cards.flatMap((card) =>
      renames.notes.has(card.noteId) ? [[card.id, renameCard(card, renames).id]] : [],
    ),
  );
  return {
    ...rows,
    decks: rows.decks
      .filter(({ id }) => !decks.has(id))
      .map((deck) => {
        const parentId = deck.parentId && decks.get(deck.parentId);
        return parentId === undefined ? deck : { ...deck, parentId };
      }),
    noteTypes: rows.noteTypes.filter(({ id }) => !noteTypes.has(id)),
    notes: rows.notes.map((note) => renameNote(note, renames)),
    cards: rows.cards.map((card) => renameCard(card, renames)),
    histories: rows.histories.map(({ cardId, entries }) => ({
      cardId: cardIds.get(cardId) ?? cardId,
      entries: entries.map(moved),
    })),
    days: rows.days.map(moved),
    dueDays: rows.dueDays.map(moved),
    lessons: rows.lessons.map(moved),
    goals: rows.goals.map((goal) =>
      goal.feed?.kind === 'deck' ? { ...goal, feed: moved(goal.feed) } : goal,
    ),
    checkIns: rows.checkIns.map(moved),
    inbox: rows.inbox.map((draft) => {
      const { noteId, duplicateOf } = draft;
      return {
        ...moved(draft),
        ...(noteId && { noteId: renames.notes.get(noteId) ?? noteId }),
        ...(duplicateOf && { duplicateOf: renames.notes.get(duplicateOf) ?? duplicateOf }),
      };
    }),
  };
}

/** A note under its other name, in its deck's and with its type's. */
export function renameNote(note: Note, { decks, noteTypes, notes }: Renames): Note {
  const { id, noteTypeId, ...rest } = inDeck(note, decks);
  const type = noteTypes.get(noteTypeId);
  const { fields, fieldStamps } = rest;
  return {
    ...rest,
    id: notes.get(id) ?? id,
    noteTypeId: type?.id ?? noteTypeId,
    ...(type && { fields: withKeys(fields, type.fields) }),
    ...(type && fieldStamps && { fieldStamps: withKeys(fieldStamps, type.fields) }),
  };
}

/** A card under the names of its note and its deck. */
export function renameCard(card: Card, { decks, notes }: Renames): Card {
  const noteId = notes.get(card.noteId);
  const moved = inDeck(card, decks);
  return noteId === undefined ? moved : { ...moved, noteId, id: cardIdOf(noteId, card.ordinal) };
}

function inDeck<Row extends { readonly deckId?: DeckId }>(
  row: Row,
  decks: ReadonlyMap<DeckId, DeckId>,
): Row {
  const deckId = row.deckId && decks.get(row.deckId);
  return deckId === undefined ? row : { ...row, deckId };
}

function withKeys<Value>(
  values: Readonly<Record<string, Value>>,
  keys: ReadonlyMap<string, string>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [keys.get(key) ?? key, value]),
  );
}
