import { describe, expect, it } from 'vitest';
import { packageNotes } from '@/lib/interchange/anki/package-notes';
import {
  anAnkiCollection,
  anAnkiNote,
  anAnkiNoteType,
  aNewAnkiCard,
} from '@/tests/support/anki-collection';

describe('the notes of a package', () => {
  it('keep their text, tags, guid and deck', () => {
    const [note] = packageNotes(
      anAnkiCollection({ notes: [anAnkiNote({ tags: ['verb'] })] }),
    ).notes;
    expect(note).toMatchObject({
      fields: { f0: 'hola', f1: 'hello' },
      tags: ['verb'],
      guid: 'guid-1',
      deck: ['Spanish', 'Words'],
      textKey: 'hola',
      modifiedAt: 1_600_000_000_000,
      cards: [{ ordinal: 0, deck: ['Spanish', 'Words'] }],
    });
  });

  it('bring a card home that a filtered deck had lent', () => {
    const collection = anAnkiCollection({
      decks: [
        { id: 1, path: ['Spanish'], isFiltered: false },
        { id: 2, path: ['Cram'], isFiltered: true },
      ],
      cards: [aNewAnkiCard({ deckId: 2, originalDeckId: 1 })],
    });
    expect(packageNotes(collection).notes[0]?.cards[0]?.deck).toEqual(['Spanish']);
  });

  it('have the same ids at every import, whatever Anki changed in their text', () => {
    const [one] = packageNotes(anAnkiCollection()).notes;
    const changed = anAnkiCollection({
      noteTypes: [anAnkiNoteType({ css: '.card { color: red; }' })],
      notes: [anAnkiNote({ id: 77, fields: ['adiós', 'bye'] })],
      cards: [aNewAnkiCard({ noteId: 77 })],
    });
    const [other] = packageNotes(changed).notes;
    expect([other?.id, other?.noteTypeId]).toEqual([one?.id, one?.noteTypeId]);
  });

  it('keep two note types apart that share an id and not their fields', () => {
    const typeOf = (fields: string[]) =>
      packageNotes(anAnkiCollection({ noteTypes: [anAnkiNoteType({ fields })] })).noteTypes[0]?.id;
    expect(typeOf(['Front', 'Back'])).not.toBe(typeOf(['Front', 'Back', 'Extra']));
  });

  it('leave out a note whose note type is not there', () => {
    expect(packageNotes(anAnkiCollection({ noteTypes: [] })).notes).toEqual([]);
  });
});
