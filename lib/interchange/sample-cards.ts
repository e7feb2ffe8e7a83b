import { renderNote } from '@/lib/domain/render/render-note';
import type { NeutralNote, NeutralNoteType, SampleCard } from './model';

const SAMPLE_CARDS = 5;

type SampledNote = Pick<
  NeutralNote,
  'line' | 'noteTypeId' | 'fields' | 'tags' | 'deck' | 'cards' | 'textKey'
>;

/** Five cards from all over the file, as they will be asked; fewer where there are fewer. */
export function sampleCards(
  notes: readonly SampledNote[],
  noteTypes: readonly NeutralNoteType[],
): readonly SampleCard[] {
  const types = new Map(noteTypes.map((type) => [type.id, type]));
  const asked = notes.filter(({ cards }) => cards.length > 0);
  const step = Math.max(1, Math.floor(asked.length / SAMPLE_CARDS));
  return asked
    .filter((_, at) => at % step === 0)
    .slice(0, SAMPLE_CARDS)
    .flatMap((note) => {
      const noteType = types.get(note.noteTypeId);
      const [card] = note.cards;
      if (noteType === undefined || card === undefined) return [];
      const deckPath = (card.deck ?? note.deck ?? []).join('::');
      const { ordinal } = card;
      const { front, back } = renderNote({ note, noteType, ordinal, deckPath });
      const { css } = noteType;
      return [{ line: note.line, front, back, ...(css !== '' && { author: { ordinal, css } }) }];
    });
}
