import { countNotes, type UnkeyedContent, type UnkeyedNote } from './gather-notes';
import { LIMITS } from './limits';
import type { CardsFormat, CardsPreview, NeutralNoteType } from './model';
import { refuse, type ProblemList, type Refusal } from './problem';
import { sampleCards } from './sample-cards';
import type { DecodedText } from './text/decode-text';

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
    sample: sampleCards(notes, noteTypes),
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
