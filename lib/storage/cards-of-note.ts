import type { Card } from '@/lib/domain/card/card';
import type { NoteId } from '@/lib/domain/ids';
import type { Reads } from './transact';

/**
 * The cards of a note, deleted ones too. A card's id begins with that of its note, so their own order
 * finds them and an import has one index entry less to write for each.
 */
export async function readCardsOfNote(tx: Reads<'cards'>, noteId: NoteId): Promise<Card[]> {
  // '0' is the letter behind '/': everything that begins with the note's id and a slash.
  const range = IDBKeyRange.bound(`${noteId}/`, `${noteId}0`, true, true);
  const found = await tx.objectStore('cards').getAll(range);
  // A check of a lesson is a note whose own id has a slash in it.
  return found.filter((card) => card.noteId === noteId);
}
