import { popupCases } from '@/lib/app/popup-cases';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { boundApp } from './bound-app';
import { aCard, aDeck, aNote, aNoteType } from './factories';
import { fakeApp, type Rows } from './fake-app';

/** Rows of a deck with so many new cards: questions `front 0`, `front 1` … */
export function newCards(count: number): Rows {
  const ids = Array.from({ length: count }, (_, at) => parseId<NoteId>(`note-${at}`));
  return {
    decks: [aDeck()],
    noteTypes: [aNoteType()],
    notes: ids.map((id, at) => aNote({ id, fields: { front: `front ${at}`, back: `back ${at}` } })),
    cards: ids.map((noteId, newPosition) => aCard({ noteId, newPosition })),
  };
}

/** The popup's app with everything it does, on these rows. */
export async function popupApp(rows: Rows = newCards(12)) {
  return boundApp(await fakeApp({ rows }), popupCases);
}
