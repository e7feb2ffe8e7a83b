import type {
  AnkiCard,
  AnkiCollection,
  AnkiNote,
  AnkiNoteType,
} from '@/lib/interchange/anki/collection';
import { anAnkiCard, COLLECTION } from './anki-rows';

/** Anki's own Basic note type. */
export function anAnkiNoteType(given: Partial<AnkiNoteType> = {}): AnkiNoteType {
  return {
    id: 1,
    name: 'Basic',
    kind: 'standard',
    css: '.card { color: black; }',
    fields: ['Front', 'Back'],
    templates: [
      { ordinal: 0, name: 'Card 1', front: '{{Front}}', back: '{{FrontSide}}<hr>{{Back}}' },
    ],
    ...given,
  };
}

export function anAnkiNote(given: Partial<AnkiNote> = {}): AnkiNote {
  return {
    id: 10,
    guid: 'guid-1',
    noteTypeId: 1,
    modifiedAt: 1_600_000_000,
    tags: [],
    fields: ['hola', 'hello'],
    ...given,
  };
}

/** A card of that note that was never asked. */
export function aNewAnkiCard(given: Partial<AnkiCard> = {}): AnkiCard {
  const untouched = { type: 0, queue: 0, due: 1, interval: 0, factor: 0, reps: 0, lapses: 0 };
  return anAnkiCard({ id: 100, noteId: 10, ...untouched, ...given });
}

/** One note with its card in one deck. */
export function anAnkiCollection(given: Partial<AnkiCollection> = {}): AnkiCollection {
  return {
    ...COLLECTION,
    noteTypes: [anAnkiNoteType()],
    decks: [{ id: 1, path: ['Spanish', 'Words'], isFiltered: false }],
    notes: [anAnkiNote()],
    cards: [aNewAnkiCard()],
    reviews: [],
    ...given,
  };
}
