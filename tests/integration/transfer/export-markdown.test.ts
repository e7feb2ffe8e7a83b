import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { linkTo } from '@/lib/domain/media/media-refs';
import { CLOZE_NOTE_TYPE, REVERSED_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { createReader } from '@/lib/interchange/reader';
import { storeMedia } from '@/lib/services/media/store-media';
import { exportMarkdown } from '@/lib/services/transfer/export-markdown';
import { importNotes } from '@/lib/services/transfer/import-notes';
import { madeOf } from '@/tests/support/exported-file';
import { aCard, aDeck, aNote, aNoteType, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { PNG, WAV } from '@/tests/support/media-bytes';

const WHOLE = { hasHistory: false, hasSources: false, separator: ',' } as const;
const stamped = { stamp: MONDAY_9AM, deviceId: DEVICE };
const one = parseId<NoteId>('note-1');
const two = parseId<NoteId>('note-2');
const three = parseId<NoteId>('note-3');

async function aLibrary() {
  return fakeApp({
    rows: {
      decks: [
        aDeck({ name: 'Core 2000' }),
        aDeck({ id: parseId('in'), name: 'Verbs', parentId: aDeck().id }),
      ],
      noteTypes: [
        aNoteType(),
        { ...REVERSED_NOTE_TYPE, ...stamped },
        { ...CLOZE_NOTE_TYPE, ...stamped },
      ],
      notes: [
        aNote({ id: one, fields: { front: 'hola', back: 'hello' }, tags: ['greeting'] }),
        aNote({
          id: two,
          deckId: parseId('in'),
          noteTypeId: REVERSED_NOTE_TYPE.id,
          fields: { front: 'ser', back: 'to be' },
        }),
        aNote({
          id: three,
          deckId: parseId('in'),
          noteTypeId: CLOZE_NOTE_TYPE.id,
          fields: { text: 'Yo {{c1::soy}}', extra: '' },
        }),
      ],
      cards: [
        aCard({ noteId: one }),
        aCard({ noteId: two, deckId: parseId('in'), newPosition: 1 }),
        aCard({ noteId: three, deckId: parseId('in'), newPosition: 2 }),
      ],
    },
  });
}

async function importMarkdown(app: FakeApp, file: Blob) {
  const reader = createReader();
  const read = await reader.read({ file, choices: {} });
  if (read.kind !== 'cards') throw new Error(JSON.stringify(read));
  const total = read.counts.notes;
  const media = read.folder?.media ?? 0;
  return importNotes(app, { reader, name: 'x.md', total, media, deck: 'X', duplicates: 'skip' });
}

/** A new, empty library. */
async function anotherApp() {
  const { IDBFactory } = await import('fake-indexeddb');
  globalThis.indexedDB = new IDBFactory();
  return fakeApp();
}

describe('a library as Markdown', () => {
  it('has its decks as headings and tags, and its cards as our import reads them', async () => {
    const { file, name } = madeOf(await exportMarkdown(await aLibrary(), WHOLE));
    expect(name).toBe('morsel.md');
    expect(await file.text()).toBe(
      [
        '# Core 2000',
        '#flashcards/Core_2000',
        '<!--deck:Core 2000-->',
        'hola #greeting::hello',
        '# Core 2000 / Verbs',
        '#flashcards/Core_2000/Verbs',
        '<!--deck:Core 2000::Verbs-->',
        'ser:::to be',
        'Yo {{c1::soy}}\n',
      ].join('\n\n'),
    );
  });

  it('comes back with its decks, tags and kinds of cards', async () => {
    const { file } = madeOf(await exportMarkdown(await aLibrary(), WHOLE));
    const app = await anotherApp();
    expect(await importMarkdown(app, file)).toMatchObject({
      counts: { notes: 3, cards: 4, decks: 2 },
    });
    const db = await app.db();
    expect((await db.getAll('decks')).map(({ name }) => name).toSorted()).toEqual([
      'Core 2000',
      'Verbs',
    ]);
    const notes = await db.getAll('notes');
    expect(notes.flatMap(({ tags }) => tags)).toEqual(['greeting']);
    expect(new Set(notes.map(({ noteTypeId }) => noteTypeId)).size).toBe(3);
  });

  it('is a zip with its pictures under their names where it has any', async () => {
    const app = await aLibrary();
    const { mediaId } = await storeMedia(app, { file: new Blob([PNG]), name: 'dog.png' });
    const front = `<img src="${linkTo(mediaId, 'dog.png')}">`;
    await (await app.db()).put('notes', aNote({ id: one, fields: { front, back: 'dog' } }));
    const { file, name } = madeOf(await exportMarkdown(app, { ...WHOLE, deckId: aDeck().id }));
    expect(name).toBe('Core-2000.zip');
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['Core-2000.md', 'dog.png']);
    expect(files['dog.png']).toEqual(PNG);
    expect(strFromU8(files['Core-2000.md'] ?? new Uint8Array())).toContain('![](dog.png)::dog');
  });

  it('comes back from that zip with its pictures, sounds and decks', async () => {
    const app = await aLibrary();
    const dog = await storeMedia(app, { file: new Blob([PNG]), name: 'my dog.png' });
    const bark = await storeMedia(app, { file: new Blob([WAV]), name: 'bark.wav' });
    const front = `<img src="${linkTo(dog.mediaId, 'my dog.png')}" width="40"> \\(x^2\\)`;
    const back = `[sound:${linkTo(bark.mediaId, 'bark.wav')}]`;
    await (await app.db()).put('notes', aNote({ id: one, fields: { front, back } }));
    const { file } = madeOf(await exportMarkdown(app, WHOLE));
    const fresh = await anotherApp();
    expect(await importMarkdown(fresh, file)).toMatchObject({
      counts: { notes: 3, cards: 4, decks: 2, media: 2 },
    });
    const db = await fresh.db();
    const fields = (await db.getAll('notes')).map((note) => note.fields);
    expect(fields).toContainEqual({ front, back });
    expect((await db.getAll('media')).flatMap(({ names }) => names).toSorted()).toEqual([
      'bark.wav',
      'my dog.png',
    ]);
  });

  it('names no source that is not asked for, and brings back those that are', async () => {
    const app = await aLibrary();
    const source = { url: 'https://example.com/secret' };
    await (await app.db()).put('notes', aNote({ id: one, source }));
    const text = async (hasSources: boolean) =>
      madeOf(await exportMarkdown(app, { ...WHOLE, hasSources })).file.text();
    expect(await text(false)).not.toContain('example.com');
    expect(await text(true)).toContain('<!-- source: https://example.com/secret -->');
    const { file } = madeOf(await exportMarkdown(app, { ...WHOLE, hasSources: true }));
    const fresh = await anotherApp();
    await importMarkdown(fresh, file);
    const notes = await (await fresh.db()).getAll('notes');
    expect(notes.flatMap((note) => note.source ?? [])).toEqual([source]);
  });
});
