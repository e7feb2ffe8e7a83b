import { parseId, type DeckId, type NoteId, type NoteTypeId } from '@/lib/domain/ids';

/** The starter decks that ship with Morsel, in the order in which they are offered. */
export const SAMPLE_KEYS = ['spanish', 'shortcuts', 'web', 'capitals'] as const;
export type SampleKey = (typeof SAMPLE_KEYS)[number];

/** One question of a starter deck, in plain text. */
export interface SampleCard {
  /** Unique in its deck and never reused. */
  readonly key: string;
  readonly front: string;
  readonly back: string;
  /** One line of help under the answer. */
  readonly note?: string;
}

/** A starter deck as it lies in `public/decks`, one file per language of the learner. */
export interface SampleDeck {
  readonly key: SampleKey;
  readonly title: string;
  readonly description: string;
  /** The learner's language; the two others are those of the cards' sides. BCP 47. */
  readonly lang: string;
  readonly frontLang: string;
  readonly backLang: string;
  readonly cards: readonly SampleCard[];
}

/** Reads a packaged deck file. Throws where it is not one; what the cards say is checked by tests. */
export function parseSampleDeck(text: string): SampleDeck {
  const deck = JSON.parse(text) as Partial<SampleDeck>;
  if (!isSampleKey(deck.key) || !Array.isArray(deck.cards)) {
    throw new Error('The packaged file is not a starter deck.');
  }
  return deck as SampleDeck;
}

/** Whether this names a starter deck. */
function isSampleKey(key: unknown): key is SampleKey {
  return SAMPLE_KEYS.some((one) => one === key);
}

/** Derived ids: a second machine, or a second press, makes the same rows. */
export function sampleDeckId(key: SampleKey): DeckId {
  return parseId<DeckId>(`sample-${key}`);
}

/** The note type of a starter deck, by the same rule. */
export function sampleNoteTypeId(key: SampleKey): NoteTypeId {
  return parseId<NoteTypeId>(`sample-${key}`);
}

/** The note of one of its cards, by the same rule. */
export function sampleNoteId(key: SampleKey, cardKey: string): NoteId {
  return parseId<NoteId>(`sample-${key}-${cardKey}`);
}

/** What the ids of a starter deck's notes and cards begin with. */
export function samplePrefix(key: SampleKey): string {
  return `sample-${key}-`;
}

/** Whether a note came with a starter deck: a person's own one may lie in such a deck, too. */
export function isSampleNote(id: NoteId): boolean {
  return SAMPLE_KEYS.some((key) => id.startsWith(samplePrefix(key)));
}
