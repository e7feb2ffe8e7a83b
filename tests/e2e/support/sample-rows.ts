import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import type { Rows } from './database';

/** A deck of `count` new cards: "Question 1" / "Answer 1" and so on. */
export function deckOf(count: number, name = 'Practice'): Rows {
  const deckId = parseId<DeckId>('e2e-deck');
  const numbers = Array.from({ length: count }, (_, place) => place + 1);
  return {
    decks: [aDeck({ id: deckId, name })],
    noteTypes: [aNoteType()],
    notes: numbers.map((number) => {
      const front = `Question ${number}`;
      const fields = { front, back: `Answer ${number}` };
      return aNote({ id: noteIdOf(number), deckId, fields, textKey: front.toLowerCase() });
    }),
    cards: numbers.map((number) =>
      aCard({ noteId: noteIdOf(number), deckId, newPosition: number }),
    ),
  };
}

function noteIdOf(number: number): NoteId {
  return parseId<NoteId>(`e2e-note-${String(number).padStart(5, '0')}`);
}
