import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { createReader } from '@/lib/interchange/reader';
import { importNotes } from '@/lib/services/transfer/import-notes';
import type { DuplicatePolicy } from '@/lib/services/transfer/placing';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { anyLibrary } from '@/tests/support/any-library';
import { library, restore } from '@/tests/support/backup';
import { answer, exportsOf, newComputer, WAYS } from '@/tests/support/both-exports';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, putRows, type FakeApp, type Rows } from '@/tests/support/fake-app';
import { bringPackage, packAll } from '@/tests/support/package-round-trip';

describe.each(WAYS)('a library that comes as both of its exports: %s', (_way, bring) => {
  beforeEach(() => void (globalThis.indexedDB = new IDBFactory()));

  it('is the library that went out, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (drawn) => {
        globalThis.indexedDB = new IDBFactory();
        const files = await exportsOf(await fakeApp({ rows: withGuids(drawn) }));
        const alone = await newComputer();
        await restore(alone, files.backup, 'merge');
        const expected = await library(alone);
        const app = await newComputer();
        await bring(app, files);
        expect(await library(app)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('has each CSV and CrowdAnki note once, with a guid or without', async () => {
    const one = await fakeApp();
    await bringText(one, CROWDANKI, 'deck.json');
    await bringText(one, '#guid column:1\r\n#separator:Comma\r\ncsv-1,uno,one', 'g.csv');
    await bringText(one, 'dos,two\r\ntres,three', 'plain.csv');
    const before = await counts(one);
    expect(before).toEqual({ notes: 5, cards: 5, decks: 2, noteTypes: 3 });
    const files = await exportsOf(one);
    const app = await newComputer();
    await bring(app, files);
    expect(await counts(app)).toEqual(before);
    await bringText(app, CROWDANKI, 'deck.json');
    expect(await counts(app)).toEqual(before);
  });
});

describe('a starter card that was answered', () => {
  beforeEach(() => void (globalThis.indexedDB = new IDBFactory()));

  const sample = parseId<NoteId>('sample-spanish-hola');
  const starter: Rows = {
    decks: [aDeck({ id: parseId('sample-spanish'), isSample: true })],
    noteTypes: [aNoteType()],
    notes: [aNote({ id: sample, deckId: parseId('sample-spanish') })],
    cards: [aCard({ noteId: sample, deckId: parseId('sample-spanish') })],
  };

  it.each(WAYS)('comes once with both exports: %s', async (_way, bring) => {
    const one = await fakeApp({ rows: starter });
    await answer(one, 'good', 'first');
    const files = await exportsOf(one);
    const before = await library(one);
    const app = await newComputer();
    await bring(app, files);
    const { decks, notes, histories } = await library(app);
    expect({ decks, notes, histories }).toEqual({
      decks: before.decks,
      notes: before.notes,
      histories: before.histories,
    });
  });

  it('brings its answers to the same card of another computer, where nobody answered it', async () => {
    const one = await fakeApp({ rows: starter });
    await answer(one, 'good', 'first');
    const apkg = await packAll(one);
    const app = await newComputer();
    await putRows(await app.db(), starter);
    const outcome = await bringPackage(app, apkg);
    expect(await counts(app)).toEqual({ notes: 1, cards: 1, decks: 1, noteTypes: 1 });
    const [card] = await (await app.db()).getAll('cards');
    expect(card?.schedule.reps).toBe(1);
    if (outcome.kind === 'imported') await undoImport(app, outcome);
    expect((await (await app.db()).getAll('cards'))[0]?.schedule.reps).toBe(0);
  });
});

it('a note that was brought in beside one with its guid is known by its id', async () => {
  globalThis.indexedDB = new IDBFactory();
  const app = await fakeApp();
  await bringText(app, CROWDANKI, 'deck.json');
  await bringText(app, CROWDANKI, 'deck.json', 'both');
  const fresh = await newComputer();
  await bringPackage(fresh, await packAll(app));
  expect((await counts(fresh)).notes).toBe(4);
});

/** Notes as typed, as CrowdAnki and as Anki bring them. */
function withGuids(rows: Rows): Rows {
  const notes = rows.notes?.map((note, at) => (at % 2 === 0 ? note : { ...note, guid: `g/${at}` }));
  return { ...rows, ...(notes && { notes }) };
}

const CROWDANKI = JSON.stringify({
  __type__: 'Deck',
  crowdanki_uuid: 'deck',
  name: 'Geography',
  note_models: [
    {
      crowdanki_uuid: 'kind',
      name: 'Capitals',
      type: 0,
      css: '',
      flds: [{ name: 'Country' }, { name: 'Capital' }],
      tmpls: [{ name: 'There', qfmt: '{{Country}}', afmt: '{{Capital}}' }],
    },
  ],
  notes: [
    { fields: ['Peru', 'Lima'], guid: 'a:1', note_model_uuid: 'kind', tags: [] },
    { fields: ['Chile', 'Santiago'], guid: 'b:2', note_model_uuid: 'kind', tags: [] },
  ],
  media_files: [],
});

async function bringText(
  app: FakeApp,
  text: string,
  name: string,
  duplicates: DuplicatePolicy = 'update',
) {
  const reader = createReader();
  const read = await reader.read({ file: new File([text], name), choices: {} });
  if (!('counts' in read) || read.kind === 'backup') throw new Error(JSON.stringify(read));
  const total = read.counts.notes;
  return importNotes(app, { reader, name, total, deck: 'Spanish', duplicates });
}

async function counts(app: FakeApp) {
  const db = await app.db();
  const count = (store: 'notes' | 'cards' | 'decks' | 'noteTypes') => db.count(store);
  return {
    notes: await count('notes'),
    cards: await count('cards'),
    decks: await count('decks'),
    noteTypes: await count('noteTypes'),
  };
}
