import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import type { Rows } from './database';

export interface StyledCard {
  readonly front: string;
  readonly back?: string;
  readonly css: string;
  /** Templates of the two sides; the fields by themselves otherwise. */
  readonly asks?: string;
  readonly answers?: string;
}

/** Three new cards of one note type, as an author wrote it. */
export function styledCards({ front, back = 'Answer', css, ...templates }: StyledCard): Rows {
  const deckId = parseId<DeckId>('styled-deck');
  const { asks = '{{Front}}', answers = '{{Back}}' } = templates;
  const template = { id: 'a', name: 'Card 1', ordinal: 0, front: asks, back: answers };
  const noteType = aNoteType({ id: parseId('styled'), css, templates: [template] });
  const ids = ['1', '2', '3'].map((number) => parseId<NoteId>(`styled-${number}`));
  return {
    decks: [aDeck({ id: deckId })],
    noteTypes: [noteType],
    notes: ids.map((id) =>
      aNote({ id, deckId, noteTypeId: noteType.id, fields: { front, back }, textKey: id }),
    ),
    cards: ids.map((noteId, newPosition) => aCard({ noteId, deckId, newPosition })),
  };
}
