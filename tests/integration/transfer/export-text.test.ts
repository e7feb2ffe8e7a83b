import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { deckPath } from '@/lib/domain/deck/deck-path';
import { parseId, type DeckId, type NoteId, type NoteTypeId } from '@/lib/domain/ids';
import { linkTo } from '@/lib/domain/media/media-refs';
import { exportText } from '@/lib/services/transfer/export-text';
import { madeOf } from '@/tests/support/exported-file';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp, type Rows } from '@/tests/support/fake-app';
import { importText } from '@/tests/support/import-text';

const WHOLE = { hasHistory: false, hasSources: true, separator: ',' } as const;
const VERBS = parseId<NoteTypeId>('verbs');
const verbs = aNoteType({
  id: VERBS,
  name: 'Spanish verbs',
  fields: ['Verb', 'Meaning', 'Hint'].map((name, at) => ({ id: `f${at}`, name })),
  templates: [
    { id: 'a', name: 'Card 1', ordinal: 0, front: '{{Verb}}', back: '{{Meaning}}' },
    { id: 'b', name: 'Card 2', ordinal: 1, front: '{{Meaning}}', back: '{{Verb}}' },
  ],
});
const SPANISH = parseId<DeckId>('spanish');

const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((plain) => plain.replace(/[\0\r]/g, '').trim());
const field = fc.oneof(
  text,
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '&#61;', '#'), text).map((parts) => parts.join('')),
);
const tag = fc.stringMatching(/^[\p{L}=+'#;,|:-]{1,10}$/u);
const written = fc.record({
  first: field.map((html) => `w${html}`),
  second: field,
  third: field,
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  guid: fc.option(fc.stringMatching(/^[!-&(-~]{5,10}$/), { nil: undefined }),
  isVerb: fc.boolean(),
  isDeep: fc.boolean(),
});
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

function rowsOf(notes: readonly Written[]): Rows {
  const id = (at: number) => parseId<NoteId>(`note-${at}`);
  return {
    decks: [
      aDeck({ id: parseId('languages'), name: 'Languages' }),
      aDeck({ id: SPANISH, name: '=Spanish', parentId: parseId('languages') }),
    ],
    noteTypes: [aNoteType(), verbs],
    notes: notes.map(({ first, second, third, tags, guid, isVerb, isDeep }, at) =>
      aNote({
        id: id(at),
        deckId: isDeep ? SPANISH : parseId('languages'),
        noteTypeId: isVerb ? VERBS : aNoteType().id,
        fields: isVerb ? { f0: first, f1: second, f2: third } : { front: first, back: second },
        tags,
        ...(guid !== undefined && { guid }),
        source: { url: `https://example.com/${at}` },
      }),
    ),
    cards: notes.map(({ isDeep }, at) =>
      aCard({ noteId: id(at), deckId: isDeep ? SPANISH : parseId('languages'), newPosition: at }),
    ),
  };
}

/** What a table carries of a library, whatever its ids are. */
async function content(app: FakeApp) {
  const db = await app.db();
  const types = new Map((await db.getAll('noteTypes')).map((type) => [type.id, type]));
  const decks = new Map((await db.getAll('decks')).map((deck) => [deck.id, deck]));
  return (await db.getAll('notes'))
    .map((note) => {
      const type = types.get(note.noteTypeId);
      const deck = decks.get(note.deckId);
      return {
        guid: note.guid ?? note.id,
        type: type?.name,
        fields: type?.fields
          .map(({ id }) => note.fields[id] ?? '')
          .join('\n')
          .trimEnd(),
        deck: deck && deckPath(deck, decks),
        tags: note.tags,
        url: note.source?.url,
      };
    })
    .toSorted((a, b) => (a.guid < b.guid ? -1 : 1));
}

const fresh = async (rows?: Rows) => {
  globalThis.indexedDB = new IDBFactory();
  return fakeApp(rows && { rows });
};

describe('a table of notes', () => {
  it('is equal in what it can carry after export, wipe and import', async () => {
    const notes = fc.uniqueArray(written, {
      minLength: 1,
      maxLength: 6,
      selector: ({ guid, first }) => guid ?? first,
    });
    await fc.assert(
      fc.asyncProperty(notes, fc.constantFrom(',', '\t'), async (given, separator) => {
        const one = await fresh(rowsOf(given));
        const before = await content(one);
        const { file } = madeOf(await exportText(one, { ...WHOLE, separator }));
        const two = await fresh();
        await importText(two, await file.text());
        expect(await content(two)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('brings the notes of a library up to date, their note type and schedule as they were', async () => {
    const texts = { first: 'ser', second: 'to be', third: '' };
    const rows = rowsOf([{ ...texts, tags: [], guid: '#1=a', isVerb: true, isDeep: true }]);
    const app = await fresh(rows);
    const { file } = madeOf(await exportText(app, { ...WHOLE, deckId: SPANISH }));
    const edited = (await file.text()).replace('to be', '=to be (essence)');
    const outcome = await importText(app, edited, { duplicates: 'update' });
    expect(outcome).toMatchObject({ counts: { notes: 0, updated: 1 } });
    const db = await app.db();
    expect((await db.getAll('noteTypes')).map(({ id }) => id)).toEqual(
      [aNoteType().id, VERBS].toSorted(),
    );
    expect(await db.get('notes', 'note-0')).toMatchObject({
      noteTypeId: rows.notes?.[0]?.noteTypeId,
      fields: { f0: 'ser', f1: '=to be (essence)', f2: '' },
    });
  });

  it('names pictures and sounds as their author did, and no source that is not asked for', async () => {
    const hash = 'a'.repeat(64);
    const front = `<img src='${linkTo(hash, 'my%20dog.png')}'> [sound:${linkTo(hash, 'a&amp;b.mp3')}]`;
    const source = { url: 'https://example.com/secret' };
    const app = await fresh({
      decks: [aDeck()],
      noteTypes: [aNoteType()],
      notes: [aNote({ fields: { front, back: 'x' }, source })],
      cards: [aCard()],
    });
    const deckId = parseId<DeckId>('deck-1');
    const { file, name } = madeOf(await exportText(app, { ...WHOLE, hasSources: false, deckId }));
    expect(name).toBe('Spanish.csv');
    expect((await file.text()).split('\r\n').slice(6)).toEqual([
      '#columns:guid,note type,deck,tags,Front,Back',
      "note-1,Basic,Spanish,,<img src='my%20dog.png'> [sound:a&amp;b.mp3],x",
      '',
    ]);
  });

  it('is none where there is no card', async () => {
    expect(await exportText(await fresh(), WHOLE)).toEqual({ kind: 'empty' });
  });
});
