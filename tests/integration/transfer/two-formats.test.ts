import { describe, expect, it } from 'vitest';
import { createReader } from '@/lib/interchange/reader';
import { importNotes } from '@/lib/services/transfer/import-notes';
import type { WrittenNoteType } from '@/tests/support/anki-database';
import { ankiPackage } from '@/tests/support/anki-package';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { PNG } from '@/tests/support/media-bytes';

/** One deck as Anki exports it and as CrowdAnki writes it: no id of one stands in the other. */
const CAPITALS: WrittenNoteType = {
  id: 1_600_000_000_007,
  name: 'Capitals',
  css: '.card { color: red }',
  fields: ['Country', 'Capital'],
  templates: [
    { name: 'There', front: '{{Country}}', back: '{{FrontSide}}<hr>{{Capital}}' },
    { name: 'Back', front: '{{Capital}}', back: '{{FrontSide}}<hr>{{Country}}' },
  ],
};
const NOTES = [
  { guid: 'a:1', fields: ['Peru <img src="peru.png">', 'Lima'] },
  { guid: 'b:2', fields: ['Chile', 'Santiago'] },
];

async function packageFile(): Promise<File> {
  const notes = NOTES.map(({ guid, fields }, at) => ({
    id: at + 1,
    guid,
    mid: CAPITALS.id,
    mod: 1_700_000_000,
    tags: '',
    flds: fields.join('\x1f'),
  }));
  const cards = notes.flatMap(({ id }) =>
    [0, 1].map((ord) => ({ id: id * 10 + ord, nid: id, did: 1, ord })),
  );
  const collection = { noteTypes: [CAPITALS], notes, cards };
  const media = { 'peru.png': PNG };
  return new File([await ankiPackage({ generation: 1, collection, media })], 'capitals.apkg');
}

interface Change {
  readonly notes?: typeof NOTES;
  readonly noteType?: WrittenNoteType;
}

function crowdAnkiFile({ notes = NOTES, noteType = CAPITALS }: Change = {}): File {
  const model = {
    crowdanki_uuid: 'of-its-own',
    name: noteType.name,
    type: 0,
    css: '.card { color: blue }',
    flds: noteType.fields.map((name) => ({ name })),
    tmpls: noteType.templates.map(({ name, front, back }) => ({ name, qfmt: front, afmt: back })),
  };
  const deck = {
    __type__: 'Deck',
    crowdanki_uuid: 'deck',
    name: 'Default',
    note_models: [model],
    notes: notes.map((note) => ({ ...note, note_model_uuid: model.crowdanki_uuid, tags: [] })),
    media_files: ['peru.png'],
  };
  return new File([JSON.stringify(deck)], 'deck.json');
}

async function bringIn(app: FakeApp, file: File) {
  const reader = createReader();
  const read = await reader.read({ file, choices: {} });
  if (read.kind !== 'package' && read.kind !== 'cards') throw new Error(read.kind);
  return importNotes(app, {
    reader,
    name: file.name,
    total: read.counts.notes,
    media: read.kind === 'package' ? read.counts.media : 0,
    deck: 'Geography',
    duplicates: 'update',
  });
}

async function libraryOf(app: FakeApp) {
  const db = await app.db();
  const [noteTypes, notes, cards] = await Promise.all([
    db.getAll('noteTypes'),
    db.getAll('notes'),
    db.getAll('cards'),
  ]);
  return { noteTypes, notes, cards };
}

describe('one deck in two formats', () => {
  it.each([
    ['a package first', packageFile, async () => crowdAnkiFile()],
    ['a CrowdAnki file first', async () => crowdAnkiFile(), packageFile],
  ])('%s, comes in as one note type and one note each', async (_order, first, second) => {
    const app = await fakeApp();
    await bringIn(app, await first());
    const before = await libraryOf(app);
    await bringIn(app, await second());
    const { noteTypes, notes, cards } = await libraryOf(app);
    expect(noteTypes).toEqual(before.noteTypes);
    expect(noteTypes).toHaveLength(1);
    expect(notes).toHaveLength(2);
    expect(cards).toHaveLength(4);
    const [type] = noteTypes;
    const places = type?.fields.map(({ id }) => id);
    for (const note of notes) {
      expect(note.noteTypeId).toBe(type?.id);
      expect(Object.keys(note.fields)).toEqual(places);
    }
  });

  it('a text that was changed in the other file comes in, and pictures stay', async () => {
    const app = await fakeApp();
    await bringIn(app, await packageFile());
    const [peru] = (await libraryOf(app)).notes.filter(({ guid }) => guid === 'a:1');
    const notes = [
      { guid: 'a:1', fields: ['Peru <img src="peru.png">', 'Lima, by the sea'] },
      { guid: 'b:2', fields: ['Chile <img src="chile.png">', 'Santiago'] },
    ];
    await bringIn(app, crowdAnkiFile({ notes }));
    const after = new Map((await libraryOf(app)).notes.map((note) => [note.guid, note]));
    expect(peru?.fields.f0).toMatch(/media:[\da-f]{64}\/peru\.png/);
    expect(after.get('a:1')?.fields).toEqual({ f0: peru?.fields.f0, f1: 'Lima, by the sea' });
    expect(after.get('b:2')?.fields.f0).toBe('Chile <img src="chile.png">');
  });

  const [there, back] = CAPITALS.templates;
  it.each<[string, WrittenNoteType]>([
    ['another name', { ...CAPITALS, name: 'Cities' }],
    ['another field', { ...CAPITALS, fields: ['Country', 'City'] }],
    ['a card less', { ...CAPITALS, templates: there ? [there] : [] }],
    [
      'other words on a card',
      { ...CAPITALS, templates: there && back ? [there, { ...back, front: '{{Capital}}?' }] : [] },
    ],
  ])('a note type with %s is another one', async (_what, noteType) => {
    const app = await fakeApp();
    await bringIn(app, await packageFile());
    // One more: where all notes of a file are here already, nothing of it comes in.
    const notes = [...NOTES, { guid: 'c:3', fields: ['Cuba', 'Havana'] }];
    await bringIn(app, crowdAnkiFile({ noteType, notes }));
    expect((await libraryOf(app)).noteTypes).toHaveLength(2);
  });
});
