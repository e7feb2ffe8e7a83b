import { renderNote } from '@/lib/domain/render/render-note';
import { countNotes, type UnkeyedContent, type UnkeyedNote } from './gather-notes';
import { LIMITS } from './limits';
import type { CardsFormat, CardsPreview, NeutralNoteType, SampleCard } from './model';
import { refuse, type ProblemList, type Refusal } from './problem';
import type { DecodedText } from './text/decode-text';

const SAMPLE_CARDS = 5;
const DECK_NAMES = 8;

export interface FoundCards {
  readonly format: CardsFormat;
  readonly decoded: Pick<DecodedText, 'encoding' | 'isGuess'>;
  readonly notes: readonly UnkeyedNote[];
  readonly noteTypes: readonly NeutralNoteType[];
  readonly problems: ProblemList;
}

/** The notes of a file with their preview, or why there are too many of something. */
export function cardsContent(found: FoundCards): UnkeyedContent<CardsPreview> | Refusal {
  const { format, decoded, notes, noteTypes, problems } = found;
  if (notes.length === 0) return refuse('noCards');
  if (notes.length > LIMITS.rows) return refuse('tooManyRows', { detail: String(LIMITS.rows) });
  const decks = new Set(notes.map((note) => note.deck?.join('::')));
  const isAllNamed = !decks.delete(undefined);
  const deckNames = [...decks].flatMap((name) => name ?? []);
  if (decks.size > LIMITS.decks) return refuse('tooManyDecks', { detail: String(decks.size) });
  const [deck] = isAllNamed ? deckNames : [];
  const preview: CardsPreview = {
    kind: 'cards',
    format,
    encoding: decoded.encoding,
    isEncodingGuess: decoded.isGuess,
    sample: sampleOf(notes, noteTypes),
    counts: countNotes(notes),
    learned: countLearned(notes),
    problems,
    ...(deck !== undefined && { deck }),
    deckNames: deckNames.slice(0, DECK_NAMES),
    namedDecks: decks.size,
  };
  return { preview, notes, noteTypes };
}

function countLearned(notes: readonly UnkeyedNote[]): number {
  const learned = ({ cards }: UnkeyedNote) => cards.filter((card) => card.learned).length;
  return notes.reduce((sum, note) => sum + learned(note), 0);
}

/** The first card of the first notes, as it will be asked. */
function sampleOf(
  notes: readonly UnkeyedNote[],
  noteTypes: readonly NeutralNoteType[],
): readonly SampleCard[] {
  const types = new Map(noteTypes.map((type) => [type.id, type]));
  return notes.slice(0, SAMPLE_CARDS).flatMap((note) => {
    const noteType = types.get(note.noteTypeId);
    const [card] = note.cards;
    if (noteType === undefined || card === undefined) return [];
    const place = { deckPath: note.deck?.join('::') ?? '', ordinal: card.ordinal };
    const { front, back } = renderNote({ note, noteType, ...place });
    return [{ line: note.line, front, back }];
  });
}
