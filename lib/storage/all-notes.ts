import type { DeckId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { Reads } from './transact';

const PORTION = 1000;

/** Every note, deleted ones too, in portions; `getAll` is that of the store or of the database. */
export async function* allNotes(
  getAll: (range: IDBKeyRange, count: number) => Promise<readonly Note[]>,
): AsyncGenerator<readonly Note[]> {
  for (let after = ''; ;) {
    const notes = await getAll(IDBKeyRange.lowerBound(after, true), PORTION);
    yield notes;
    const last = notes.at(-1);
    if (last === undefined || notes.length < PORTION) return;
    after = last.id;
  }
}

/**
 * The notes of some decks, deleted ones too. Looks through all notes: it is asked for when a deck
 * goes or is saved as a file, and an index for it would be paid at every note that is written.
 */
export async function readNotesOfDecks(
  tx: Reads<'notes'>,
  deckIds: ReadonlySet<DeckId>,
): Promise<Note[]> {
  const store = tx.objectStore('notes');
  const found: Note[] = [];
  for await (const notes of allNotes((range, count) => store.getAll(range, count))) {
    for (const note of notes) if (deckIds.has(note.deckId)) found.push(note);
  }
  return found;
}
