import { renderNote } from '@/lib/domain/render/render-note';
import type { FoundProblems, NeutralNote, NeutralNoteType } from '@/lib/interchange/model';

/** What a package holds, as far as a person wants to see it before importing. */
export interface PackagePreview {
  readonly kind: 'package';
  readonly counts: PackageCounts;
  /** How many cards each deck gets, by its path. */
  readonly decks: readonly { readonly path: string; readonly cards: number }[];
  readonly sample: readonly SampleCard[];
  /** Names of the first media that are not in the file. */
  readonly missing: readonly string[];
  readonly problems: FoundProblems;
}

export interface PackageCounts {
  readonly notes: number;
  readonly cards: number;
  /** Cards that were asked before. */
  readonly learned: number;
  readonly reviews: number;
  readonly media: number;
  readonly missingMedia: number;
}

/** One card as it will be asked; HTML as its author wrote it. */
export interface SampleCard {
  readonly front: string;
  readonly back: string;
}

const SAMPLE_CARDS = 5;

/** Five cards from all over the file. */
export function sampleCards(
  notes: readonly NeutralNote[],
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
      const { front, back } = renderNote({ note, noteType, ordinal: card.ordinal, deckPath });
      return [{ front, back }];
    });
}
