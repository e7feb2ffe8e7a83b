import { describe, expect, it } from 'vitest';
import { cardsOf, readFileText } from '@/tests/support/read-text-file';

const MODEL = {
  __type__: 'NoteModel',
  crowdanki_uuid: 'model-1',
  name: 'Country',
  type: 0,
  css: '.card { color: red; }',
  flds: [{ name: 'Country' }, { name: 'Capital' }],
  tmpls: [
    { name: 'To capital', qfmt: '{{Country}}', afmt: '{{FrontSide}}<hr>{{Capital}}' },
    { name: 'To country', qfmt: '{{#Capital}}{{Capital}}{{/Capital}}', afmt: '{{Country}}' },
  ],
};

const noteOf = (guid: string, fields: readonly string[], other: object = {}) => ({
  __type__: 'Note',
  fields,
  guid,
  note_model_uuid: 'model-1',
  tags: ['UG::Europe'],
  ...other,
});

const deckOf = (other: object = {}) => ({
  __type__: 'Deck',
  children: [],
  crowdanki_uuid: 'deck-1',
  media_files: [],
  name: 'Geography',
  note_models: [MODEL],
  notes: [noteOf('g1', ['France', 'Paris']), noteOf('g2', ['Nauru', ''])],
  ...other,
});

const written = (deck: object) => JSON.stringify(deck, undefined, 2);

describe('a deck of CrowdAnki', () => {
  it('brings its note type whole, and the cards that its templates ask for', () => {
    const { preview, notes, noteTypes } = cardsOf(written(deckOf()));
    expect(preview).toMatchObject({ format: 'crowdanki', counts: { notes: 2, cards: 3 } });
    expect(noteTypes).toMatchObject([{ name: 'Country', css: '.card { color: red; }' }]);
    expect(noteTypes[0]?.templates.map(({ front }) => front)).toEqual(
      MODEL.tmpls.map(({ qfmt }) => qfmt),
    );
    expect(notes.map(({ guid, cards, tags }) => [guid, cards.length, tags])).toEqual([
      ['g1', 2, ['UG::Europe']],
      ['g2', 1, ['UG::Europe']],
    ]);
  });

  it('puts the notes of decks inside it below it', () => {
    const child = deckOf({ name: 'Europe::North', note_models: [], notes: [noteOf('g3', ['x'])] });
    const { notes, preview } = cardsOf(written(deckOf({ children: [child] })));
    expect(notes.map(({ deck }) => deck?.join('/'))).toEqual([
      'Geography/Europe/North',
      'Geography',
      'Geography',
    ]);
    expect(preview.namedDecks).toBe(2);
  });

  it('makes cloze cards of a cloze type', () => {
    const model = {
      ...MODEL,
      type: 1,
      tmpls: [{ name: 'Cloze', qfmt: '{{cloze:Country}}', afmt: '{{cloze:Country}}' }],
    };
    const notes = [noteOf('g1', ['{{c1::a}} {{c3::b}}', ''])];
    const read = cardsOf(written(deckOf({ note_models: [model], notes })));
    expect(read.notes[0]?.cards).toEqual([{ ordinal: 0 }, { ordinal: 2 }]);
  });

  it('keeps the identity of a note type whose look alone was changed', () => {
    const idOf = (model: object) =>
      cardsOf(written(deckOf({ note_models: [model] }))).noteTypes[0]?.id;
    expect(idOf({ ...MODEL, css: '' })).toBe(idOf(MODEL));
    expect(idOf({ ...MODEL, flds: [...MODEL.flds, { name: 'Flag' }] })).not.toBe(idOf(MODEL));
  });

  it('leaves out what it cannot make a card of, and names the lines', () => {
    const notes = [
      noteOf('g1', ['France', 'Paris']),
      noteOf('g2', ['', '']),
      noteOf('g3', ['x'], { note_model_uuid: 'model-9' }),
      noteOf('g4', ['a', 'b', 'c']),
    ];
    const text = written(deckOf({ notes }));
    const { preview } = cardsOf(text);
    const lineOf = (guid: string) => text.slice(0, text.indexOf(guid)).split('\n').length;
    expect(preview.counts.notes).toBe(2);
    expect(preview.problems.first).toEqual([
      { code: 'emptyFront', line: lineOf('"g2"') },
      { code: 'unknownType', line: lineOf('"g3"') },
      { code: 'extraCells', line: lineOf('"g4"') },
    ]);
  });

  it.each([
    [{ notes: [noteOf('g1', ['a']), { guid: 'g2' }] }, 'brokenDeck', 'a note without fields'],
    [{ note_models: [{ crowdanki_uuid: 'm' }] }, 'brokenDeck', 'a note type without fields'],
    [{ name: 5 }, 'brokenDeck', 'a deck without a name'],
    [{ children: ['x'] }, 'brokenDeck', 'a child that is no deck'],
    [{ notes: [] }, 'noCards', 'no notes'],
  ])('with %j is refused as %s: %s', (other, code, _reason) => {
    expect(readFileText(written(deckOf(other)))).toMatchObject({ kind: 'refused', code });
  });

  it('that was cut short is refused with the line', () => {
    const text = written(deckOf()).slice(0, 600);
    const line = text.split('\n').length;
    expect(readFileText(text)).toEqual({ kind: 'refused', code: 'badJson', line });
  });

  it('with decks in decks without end is refused', () => {
    const shell = { crowdanki_uuid: 'd', name: 'x' };
    const deep = Array.from({ length: 300 }).reduce<object>(
      (child) => ({ ...shell, children: [child] }),
      shell,
    );
    expect(readFileText(written(deep))).toMatchObject({ kind: 'refused', code: 'brokenDeck' });
  });

  it('cannot reach what all objects share', () => {
    const text = written(deckOf()).replace('"media_files"', '"__proto__": {"polluted": 1}, "m"');
    expect(cardsOf(text).notes).toHaveLength(2);
    expect('polluted' in {}).toBe(false);
  });
});
