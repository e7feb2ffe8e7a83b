import { describe, expect, it } from 'vitest';
import type { AnkiCard, AnkiCollection, AnkiNote } from '@/lib/interchange/anki/collection';
import { mendCollection } from '@/lib/interchange/anki/mend-collection';
import { emptyProblems } from '@/lib/interchange/problem';

const TEMPLATE = { ordinal: 0, name: 'Card 1', front: '{{Front}}', back: '{{Back}}' };
const BASIC = {
  id: 1,
  name: 'Basic',
  kind: 'standard',
  css: '',
  fields: ['Front', 'Back'],
  templates: [TEMPLATE],
} as const;
const NOTE: AnkiNote = {
  id: 10,
  guid: 'g',
  noteTypeId: 1,
  modifiedAt: 0,
  tags: [],
  fields: ['a', 'b'],
};
const CARD = { id: 20, noteId: 10, deckId: 1, ordinal: 0 } as AnkiCard;
const WHOLE = {
  createdAt: 0,
  noteTypes: [BASIC],
  decks: [{ id: 1, path: ['Default'], isFiltered: false }],
  notes: [NOTE],
  cards: [CARD],
  reviews: [],
} as unknown as AnkiCollection;

describe('a collection', () => {
  it('in which everything points somewhere stays as it is', () => {
    expect(mend({})).toEqual([WHOLE, {}]);
  });

  it('gives a note without a note type a plain one with all of its fields', () => {
    const [mended, counts] = mend({ notes: [{ ...NOTE, noteTypeId: 9, fields: ['a', 'b', 'c'] }] });
    expect(mended.noteTypes[1]).toMatchObject({
      id: 9,
      fields: ['1', '2', '3'],
      templates: [{ front: '{{1}}', back: '{{FrontSide}}\n<hr id="answer">\n{{2}}<br>{{3}}' }],
    });
    expect(mended.cards).toHaveLength(1);
    expect(counts).toEqual({ mendedNotes: 1 });
  });

  it('gives a note type without fields the fields of its notes', () => {
    const [mended, counts] = mend({ noteTypes: [{ ...BASIC, fields: [] }] });
    expect(mended.noteTypes).toMatchObject([{ id: 1, fields: ['1', '2'] }]);
    expect(counts).toEqual({ mendedNotes: 1 });
  });

  it('gives a note type without templates one that shows everything', () => {
    const [mended] = mend({ noteTypes: [{ ...BASIC, templates: [] }] });
    expect(mended.noteTypes[0]?.templates).toMatchObject([{ ordinal: 0, front: '{{Front}}' }]);
  });

  it('keeps every text where there are more fields than names', () => {
    const [mended, counts] = mend({ notes: [{ ...NOTE, fields: ['a', 'b', 'c', 'd'] }] });
    expect(mended.notes[0]?.fields).toEqual(['a', 'b<br>c<br>d']);
    expect(counts).toEqual({ otherFieldCount: 1 });
  });

  it('fills up where there are fewer', () => {
    const [mended, counts] = mend({ notes: [{ ...NOTE, fields: ['a'] }] });
    expect(mended.notes[0]?.fields).toEqual(['a', '']);
    expect(counts).toEqual({ otherFieldCount: 1 });
  });

  it('takes empty bytes out of fields', () => {
    const [mended, counts] = mend({ notes: [{ ...NOTE, fields: ['a\0b', ''] }] });
    expect(mended.notes[0]?.fields).toEqual(['ab', '']);
    expect(counts).toEqual({ nulRemoved: 1 });
  });

  it.each([
    ['without a note', { noteId: 99 }],
    ['of a template that is not there', { ordinal: 70 }],
  ])('leaves out a card %s', (_, change) => {
    const [mended, counts] = mend({ cards: [{ ...CARD, ...change }] });
    expect(mended.cards).toEqual([]);
    expect(counts).toEqual({ lostCards: 1 });
  });

  it('gives a card without a deck one', () => {
    const [mended, counts] = mend({ cards: [{ ...CARD, deckId: 7 }] });
    expect(mended.decks[1]).toEqual({ id: 7, path: ['Anki'], isFiltered: false });
    expect(counts).toEqual({});
  });

  it('names a deck that has no name', () => {
    const [mended] = mend({ decks: [{ id: 1, path: ['', ' '], isFiltered: false }] });
    expect(mended.decks[0]?.path).toEqual(['Anki']);
  });
});

function mend(change: Partial<AnkiCollection>) {
  const problems = emptyProblems();
  const mended = mendCollection({ ...WHOLE, ...change }, problems);
  return [mended, problems.counts] as const;
}
