import type { DeckId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import { allRows } from './all-rows';
import type { Reads } from './transact';

/**
 * The notes of some decks, deleted ones too. Looks through all notes: it is asked for when a deck
 * goes, and an index for it would be paid at every note that is written.
 */
export async function readNotesOfDecks(
  tx: Reads<'notes'>,
  deckIds: ReadonlySet<DeckId>,
): Promise<Note[]> {
  const store = tx.objectStore('notes');
  const found: Note[] = [];
  for await (const notes of allRows((range, count) => store.getAll(range, count))) {
    for (const note of notes) if (deckIds.has(note.deckId)) found.push(note);
  }
  return found;
}
