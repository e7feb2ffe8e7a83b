import type { NoteId, NoteTypeId } from '@/lib/domain/ids';
import type { Source } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { AnkiCard, AnkiReview } from './anki/collection';
import type { CollectionStart } from './anki/collection-day';
import type { Problem, ProblemCode } from './problem';
import type { Encoding } from './text/decode-text';

/** A note type as a file brings it, before this machine stamps it. */
export type NeutralNoteType = Omit<NoteType, 'stamp' | 'deviceId'> & {
  /** The file only names it: where the library has one of this name, that one is meant. */
  readonly isNamed?: true;
};

/** A note as a file brings it: fields are HTML, verbatim; plain text is escaped already. */
export interface NeutralNote {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly id: NoteId;
  readonly noteTypeId: NoteTypeId;
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly textKey: string;
  readonly guid?: string;
  /** When its text was changed last, where the file says it. */
  readonly modifiedAt?: EpochMs;
  /** Where a saved phrase came from. */
  readonly source?: Source;
  /** Deck path from the top; absent: the deck chosen for the import. */
  readonly deck?: readonly string[];
  readonly cards: readonly NeutralCard[];
}

/** A card as a file brings it: beside its ordinal only what tells it from a new one. */
export interface NeutralCard {
  readonly ordinal: number;
  /** Deck path from the top; absent: its note's. */
  readonly deck?: readonly string[];
  readonly learned?: LearnedElsewhere;
}

/**
 * How far a card was learned in another program, in Anki's numbers. What this person's day and options
 * make of it is decided when it is written.
 */
export interface LearnedElsewhere {
  readonly card: AnkiCard;
  readonly reviews: readonly AnkiReview[];
  readonly start: CollectionStart;
}

/** A part of a long list. */
export interface Portion {
  readonly from: number;
  readonly count: number;
}

export interface NotesPortion extends Portion {
  /** What the chosen deck is called in derived ids. */
  readonly deckKey: string;
}

/** A picture or a sound that a file brings. */
export interface FileMedia {
  /** As the fields name it. */
  readonly name: string;
  /** Absent where they are damaged or too large. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** A file with notes that was read, whatever its format. Portions are shorter at the end. */
export interface NotesContent<Preview> {
  readonly preview: Preview;
  readonly noteTypes: readonly NeutralNoteType[];
  readonly notes: (portion: NotesPortion) => readonly NeutralNote[];
  readonly media?: (portion: Portion) => Promise<readonly FileMedia[]>;
}

/** What a file would bring, counted. */
export interface NoteCounts {
  readonly notes: number;
  readonly cards: number;
  /** Pictures and sounds that are named but not in the file. */
  readonly missingMedia: number;
  /** Pictures that are named by an address of the net. */
  readonly netPictures: number;
}

/** One card as the preview shows it: both sides as HTML, sanitised where they are shown. */
export interface SampleCard {
  readonly line: number;
  readonly front: string;
  readonly back: string;
  /** How its author wants it to look; absent where the note type does not say. */
  readonly author?: { readonly ordinal: number; readonly css: string };
}

export interface FoundProblems {
  readonly first: readonly Problem[];
  readonly counts: Readonly<Partial<Record<ProblemCode, number>>>;
}

/** What a file of cards holds that is no table: nothing to assign, so that it is shown as it will be. */
export interface CardsPreview {
  readonly kind: 'cards';
  readonly format: CardsFormat;
  /** The file does not say and it is not UTF-8: show the choice. */
  readonly isEncodingGuess: boolean;
  readonly encoding: Encoding;
  readonly sample: readonly SampleCard[];
  readonly counts: NoteCounts;
  /** Cards that were asked before. */
  readonly learned: number;
  readonly problems: FoundProblems;
  /** The deck that the file itself names, or the first of them where every card has one. */
  readonly deck?: string;
  /** The decks that the file names, `A::B` each; the first ones of them. */
  readonly deckNames: readonly string[];
  /** How many decks the file names. */
  readonly namedDecks: number;
  /** What an archive of texts says besides. */
  readonly folder?: FolderPreview;
}

export interface FolderPreview {
  /** Texts with cards or without. */
  readonly files: number;
  /** Pictures and sounds that its cards name and that it holds. */
  readonly media: number;
  /** Names of the first that it does not hold. */
  readonly missing: readonly string[];
}

export const CARDS_FORMATS = ['markdown', 'crowdanki', 'mnemosyne'] as const;
export type CardsFormat = (typeof CARDS_FORMATS)[number];
