import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isAnkiFile, readAnkiFile, type AnkiPackage } from '@/lib/interchange/anki/read-package';
import { ankiDatabase, BASIC, message, type DatabaseContent } from '@/tests/support/anki-database';
import {
  ankiPackage,
  GENERATIONS,
  packageEntries,
  STUB,
  type PackageContent,
} from '@/tests/support/anki-package';

const CLOZE = { ...BASIC, id: 1_600_000_000_001, name: 'Cloze', isCloze: true, fields: ['Text'] };
const note = (id: number, flds: string, rest = {}) => ({
  id,
  guid: `guid-${id}`,
  mid: BASIC.id,
  mod: 1_700_000_000,
  tags: ' verb  noun ',
  flds,
  ...rest,
});
const card = (id: number, nid: number, rest = {}) => ({
  id,
  nid,
  did: 1,
  ord: 0,
  data: '',
  ...rest,
});
const COLLECTION: DatabaseContent = {
  noteTypes: [BASIC, CLOZE],
  decks: [
    { id: 1, path: ['Default'] },
    { id: 2, path: ['Spanish', 'Verbs'] },
    { id: 3, path: ['Cram'], isFiltered: true },
  ],
  notes: [note(10, 'hablar\x1f<b>to speak</b>'), note(11, '{{c1::ser}}', { mid: CLOZE.id })],
  cards: [
    card(20, 10, {
      did: 2,
      type: 2,
      queue: -1,
      due: 1_500,
      ivl: 40,
      factor: 2500,
      data: '{"s":9}',
    }),
    card(21, 11, { did: 3, odid: 2, odue: 1_501, ord: 4 }),
  ],
  revlog: [
    { id: 1_650_000_000_000, cid: 20, ease: 3, ivl: -600, lastIvl: 1, time: 4_000, type: 1 },
  ],
};
const PICTURE = Uint8Array.from({ length: 5_000 }, (_, at) => at % 251);

describe.each(GENERATIONS)('a package of generation %i', (generation) => {
  it('comes in with note types, deck paths, notes, cards and reviews', async () => {
    const { collection } = await take({ generation, collection: COLLECTION });
    expect(collection.createdAt).toBe(1_577_836_800);
    expect(collection.noteTypes.map(({ name, kind, fields }) => [name, kind, fields])).toEqual([
      ['Basic', 'standard', ['Front', 'Back']],
      ['Cloze', 'cloze', ['Text']],
    ]);
    expect(collection.noteTypes[0]).toMatchObject({
      css: '.card {}',
      templates: [{ ordinal: 0, front: '{{Front}}', back: '{{FrontSide}}<hr>{{Back}}' }],
    });
    expect(collection.decks.map(({ path, isFiltered }) => [path, isFiltered])).toEqual([
      [['Default'], false],
      [['Spanish', 'Verbs'], false],
      [['Cram'], true],
    ]);
    expect(collection.notes[0]).toEqual({
      id: 10,
      guid: 'guid-10',
      noteTypeId: BASIC.id,
      modifiedAt: 1_700_000_000,
      tags: ['verb', 'noun'],
      fields: ['hablar', '<b>to speak</b>'],
    });
    expect(collection.cards).toMatchObject([
      { id: 20, deckId: 2, queue: -1, due: 1_500, interval: 40, data: '{"s":9}' },
      { id: 21, deckId: 3, originalDeckId: 2, originalDue: 1_501, ordinal: 4 },
    ]);
    expect(collection.reviews).toMatchObject([{ cardId: 20, ease: 3, interval: -600, type: 1 }]);
  });

  it('lists its media by name and unpacks them when they are read', async () => {
    const media = { 'a.png': PICTURE, 'empty.mp3': new Uint8Array(0) };
    const read = await take({ generation, media });
    expect(read.media.map(({ name, size }) => [name, size])).toEqual([
      ['a.png', 5_000],
      ['empty.mp3', 0],
    ]);
    expect(await read.media[0]?.read()).toEqual(PICTURE);
    expect(await read.media[1]?.read()).toEqual(new Uint8Array(0));
  });

  it('names a medium that is listed and not there', async () => {
    const { 0: gone, ...entries } = await packageEntries({
      generation,
      media: { 'a.png': PICTURE },
    });
    expect(gone).toBeDefined();
    const { media, missingMedia } = await takeBytes(zipSync(entries));
    expect(media).toEqual([]);
    expect(missingMedia).toEqual(['a.png']);
  });

  it('comes in without a list of media, as AnkiDroid leaves it', async () => {
    const { media, ...entries } = await packageEntries({ generation, collection: COLLECTION });
    expect(media).toBeDefined();
    expect((await takeBytes(zipSync(entries))).collection.notes).toHaveLength(2);
  });

  it('is known by its directory alone', async () => {
    expect(await isAnkiFile(new Blob([await ankiPackage({ generation })]))).toBe(true);
  });
});

describe('a package', () => {
  it.each([14, 15, 16, 17, 18])('of schema %i comes in', async (version) => {
    const collection = { ...COLLECTION, version };
    const read = await take({ generation: 3, collection });
    expect(read.collection.decks[1]?.path).toEqual(['Spanish', 'Verbs']);
    expect(read.problems.counts).toEqual({});
  });

  it('that is a bare collection comes in', async () => {
    const bytes = await ankiDatabase(COLLECTION);
    expect(await isAnkiFile(new Blob([bytes]))).toBe(true);
    expect((await takeBytes(bytes)).collection.cards).toHaveLength(2);
  });

  it('in write-ahead mode comes in', async () => {
    const bytes = await ankiDatabase(COLLECTION);
    bytes.fill(2, 18, 20);
    expect((await takeBytes(bytes)).collection.notes).toHaveLength(2);
    expect(bytes[18]).toBe(2);
  });

  it('of a container that is not known yet is refused with the way out', async () => {
    const entries = await packageEntries({ generation: 3, collection: COLLECTION });
    const meta = message((pbf) => pbf.writeVarintField(1, 4));
    expect(await refusal(zipSync({ ...entries, meta }))).toBe('ankiNewer');
  });

  it('of a schema that is not known yet is refused with the way out', async () => {
    expect(await refusal(await ankiDatabase({ version: 19 }))).toBe('ankiNewer');
  });

  it.each([
    ['alone', {}],
    ['where the list of the package says that it is newer', { meta: new Uint8Array([8, 3]) }],
  ])('that holds the stub %s is refused', async (_, more) => {
    const stub = await ankiDatabase(STUB);
    expect(await refusal(zipSync({ 'collection.anki2': stub, ...more }))).toBe('ankiStub');
  });

  it('with one note that is none of Anki comes in', async () => {
    const collection = { ...COLLECTION, notes: [note(10, 'one\x1ftwo')] };
    expect((await take({ generation: 1, collection })).collection.notes).toHaveLength(1);
  });

  it.each([
    ['a view in place of the notes', 'DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS id'],
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END'],
    ['a virtual table', 'CREATE VIRTUAL TABLE v USING fts5(x)'],
    ['no table of cards', 'DROP TABLE cards'],
    ['no head', 'DELETE FROM col'],
    ['note types that are no JSON', "UPDATE col SET models = '{'"],
  ])('with %s is refused', async (_, finish) => {
    expect(await refusal(await ankiDatabase({ ...COLLECTION, finish }))).toBe('ankiBroken');
  });

  it('with note types whose protobuf is damaged is refused', async () => {
    const finish = "UPDATE templates SET config = x'0aff'";
    const collection = { ...COLLECTION, finish };
    expect(await refusal(await ankiPackage({ generation: 3, collection }))).toBe('ankiBroken');
  });
});

async function take(content: PackageContent): Promise<AnkiPackage> {
  return takeBytes(await ankiPackage(content));
}

async function takeBytes(bytes: Uint8Array<ArrayBuffer>): Promise<AnkiPackage> {
  const read = await readAnkiFile(new Blob([bytes]));
  if ('kind' in read) throw new Error(`refused: ${read.code}`);
  return read;
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const read = await readAnkiFile(new Blob([bytes]));
  return 'kind' in read ? read.code : 'taken';
}
