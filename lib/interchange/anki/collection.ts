/**
 * An Anki collection as its database has it, whatever the version of its schema. Numbers mean what
 * they mean in Anki; nothing is converted yet.
 */
export interface AnkiCollection {
  /** When day 0 of the collection began, in seconds since the epoch (`col.crt`). */
  readonly createdAt: number;
  /** Minutes ahead of UTC where that was; absent where Anki did not note it. */
  readonly zoneOffset?: number;
  readonly noteTypes: readonly AnkiNoteType[];
  readonly decks: readonly AnkiDeck[];
  readonly notes: readonly AnkiNote[];
  readonly cards: readonly AnkiCard[];
  readonly reviews: readonly AnkiReview[];
}

export interface AnkiNoteType {
  readonly id: number;
  readonly name: string;
  readonly kind: 'standard' | 'cloze';
  readonly css: string;
  /** In their order. */
  readonly fields: readonly string[];
  readonly templates: readonly AnkiTemplate[];
}

export interface AnkiTemplate {
  readonly ordinal: number;
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

export interface AnkiDeck {
  readonly id: number;
  /** Names from the top. */
  readonly path: readonly string[];
  /** A filtered deck only lends cards: they belong to their `originalDeckId`. */
  readonly isFiltered: boolean;
}

export interface AnkiNote {
  readonly id: number;
  readonly guid: string;
  readonly noteTypeId: number;
  /** Seconds since the epoch. */
  readonly modifiedAt: number;
  readonly tags: readonly string[];
  /** HTML, verbatim, in the order of the note type's fields. */
  readonly fields: readonly string[];
}

export interface AnkiCard {
  readonly id: number;
  readonly noteId: number;
  readonly deckId: number;
  readonly ordinal: number;
  /** Seconds since the epoch; absent where no collection says it. */
  readonly modifiedAt?: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type: number;
  /** -1 suspended, -2 and -3 buried, 0 new, 1 learning, 2 review, 3 learning over days, 4 preview. */
  readonly queue: number;
  /** New: a position. Queue 1: seconds since the epoch. Otherwise: a day of the collection. */
  readonly due: number;
  /** Days. */
  readonly interval: number;
  /** Ease in permille; 0 while new. */
  readonly factor: number;
  readonly reps: number;
  readonly lapses: number;
  readonly left: number;
  /** `due` and deck before a filtered deck took the card; 0 where none did. */
  readonly originalDue: number;
  readonly originalDeckId: number;
  readonly flags: number;
  /** JSON: s, d, dr, decay, lrt, pos, cd; empty before FSRS. */
  readonly data: string;
}

/** One line of the review log. */
export interface AnkiReview {
  /** Milliseconds since the epoch. */
  readonly id: number;
  readonly cardId: number;
  /** 1 Again to 4 Easy; 0: no answer. */
  readonly ease: number;
  /** Days, or seconds where negative. */
  readonly interval: number;
  readonly lastInterval: number;
  readonly factor: number;
  readonly tookMs: number;
  /** 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand, 5 rescheduled. */
  readonly type: number;
}
