import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { cardIdOf } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { textToHtml } from '@/lib/domain/render/html-text';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { sampleDeckId, sampleNoteId, sampleNoteTypeId, type SampleDeck } from './sample-deck';

type Unstamped<Row> = Omit<Row, 'stamp' | 'deviceId'>;

/** Everything a starter deck is made of; the caller stamps and stores it. */
export interface SampleRows {
  readonly deck: Unstamped<Deck>;
  readonly noteType: Unstamped<NoteType>;
  readonly notes: readonly Unstamped<Note>[];
  readonly cards: readonly Unstamped<Card>[];
}

/** The rows of a starter deck: always the same for the same file. */
export function sampleRows(sample: SampleDeck): SampleRows {
  const deckId = sampleDeckId(sample.key);
  const noteTypeId = sampleNoteTypeId(sample.key);
  const notes = sample.cards.map((card) => ({
    id: sampleNoteId(sample.key, card.key),
    deckId,
    noteTypeId,
    fields: {
      front: textToHtml(card.front),
      back: textToHtml(card.back),
      note: textToHtml(card.note ?? ''),
    },
    tags: [],
    textKey: textKeyOf(textToHtml(card.front)),
  }));
  return {
    deck: { id: deckId, name: sample.title, options: {}, isSample: true },
    noteType: noteTypeOf(sample),
    notes,
    cards: notes.map((note, newPosition) =>
      withIndexKeys({
        id: cardIdOf(note.id, 0),
        noteId: note.id,
        deckId,
        ordinal: 0,
        newPosition,
        schedule: NEW_SCHEDULE,
      } as Card),
    ),
  };
}

/** Both sides say their language, so that they are read out, hyphenated and set in it. */
function noteTypeOf({ key, title, frontLang, backLang, lang }: SampleDeck): Unstamped<NoteType> {
  return {
    id: sampleNoteTypeId(key),
    name: title,
    kind: 'standard',
    fields: [
      { id: 'front', name: 'Front' },
      { id: 'back', name: 'Back' },
      { id: 'note', name: 'Note' },
    ],
    templates: [
      {
        id: 'forward',
        name: 'Card 1',
        ordinal: 0,
        front: `<div lang="${frontLang}">{{Front}}</div>`,
        back:
          `<div lang="${backLang}">{{Back}}</div>` +
          `{{#Note}}<p lang="${lang}"><small>{{Note}}</small></p>{{/Note}}`,
      },
    ],
    css: '',
  };
}
