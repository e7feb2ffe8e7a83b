import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { deckPath } from '@/lib/domain/deck/deck-path';
import type { DeckId, NoteId, NoteTypeId } from '@/lib/domain/ids';
import { deckTree } from '@/lib/domain/library/deck-tree';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { App } from '@/lib/services/app';
import { allRows } from '@/lib/storage/all-rows';
import type { Db } from '@/lib/storage/db';
import { isInsideDeck } from './is-inside-deck';
import { leavesOut } from './left-out-samples';
import { librarySource } from './library-source';

/** The notes of one deck, without those of the decks inside it, in the order they are learned in. */
export interface ExportedDeck {
  /** `A::B`. */
  readonly path: string;
  readonly notes: readonly ExportedNote[];
}

export interface ExportedNote {
  readonly note: Note;
  readonly noteType: NoteType;
}

/** What one deck and the decks inside it hold, or all decks; a starter card once it was answered. */
export async function loadExported(
  app: App,
  { deckId, signal }: { readonly deckId?: DeckId; readonly signal?: AbortSignal },
): Promise<readonly ExportedDeck[]> {
  const db = await app.db();
  const [decks, noteTypes] = await Promise.all([db.getAll('decks'), db.getAll('noteTypes')]);
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  const inside = deckTree(decks).flatMap(({ deck }) =>
    deckId === undefined || isInsideDeck(deck.id, deckId, decks) ? deck : [],
  );
  const places = await placesOf(db, inside, signal);
  const types = new Map<NoteTypeId, NoteType>(noteTypes.map((type) => [type.id, type]));
  const found = new Map<DeckId, (ExportedNote & { readonly position: number })[]>();
  for await (const notes of allRows((range, count) => db.getAll('notes', range, count))) {
    signal?.throwIfAborted();
    for (const note of notes) {
      const place = places.get(note.id);
      const noteType = types.get(note.noteTypeId);
      if (place === undefined || noteType === undefined || note.deletedAt !== undefined) continue;
      const { position } = place;
      const there = found.get(place.deckId) ?? [];
      there.push({ note, noteType, position });
      found.set(place.deckId, there);
    }
  }
  return inside.flatMap((deck) => {
    const notes = found.get(deck.id)?.toSorted((a, b) => a.position - b.position) ?? [];
    return notes.length > 0 ? { path: deckPath(deck, byId), notes } : [];
  });
}

interface Place {
  readonly deckId: DeckId;
  readonly ordinal: number;
  readonly position: number;
}

/** Where each note stands: with its first card that lies in one of the decks. */
async function placesOf(db: Db, decks: readonly Deck[], signal: AbortSignal | undefined) {
  const ids = new Set(decks.map(({ id }) => id));
  const isLeftOut = leavesOut(decks);
  const places = new Map<NoteId, Place>();
  for await (const cards of librarySource(db)('cards') as AsyncIterable<readonly Card[]>) {
    signal?.throwIfAborted();
    for (const card of cards) {
      const { noteId, deckId, ordinal, newPosition = 0, deletedAt } = card;
      if (deletedAt !== undefined || !ids.has(deckId) || isLeftOut(card)) continue;
      const known = places.get(noteId);
      if (known !== undefined && known.ordinal <= ordinal) continue;
      places.set(noteId, { deckId, ordinal, position: newPosition });
    }
  }
  return places;
}
