import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '@/lib/interchange/reader';
import { importNotes } from '@/lib/services/transfer/import-notes';
import { fakeApp } from '@/tests/support/fake-app';

/** Files of other people beside the project; where they are absent there is nothing to check. */
const DECKS = join(process.cwd(), '..', 'shared', 'data', 'decks');
const hasDecks = existsSync(DECKS);

interface Expected {
  /** Folder and name. */
  readonly file: string;
  readonly notes: number;
  readonly front: string;
  readonly reason: string;
}

const TAKEN: readonly Expected[] = [
  { file: 'hostile/t01_utf16le_bom.csv', notes: 1, front: 'Äpfel', reason: 'UTF-16 with a header' },
  { file: 'hostile/t02_windows1252.csv', notes: 2, front: 'Äpfel', reason: 'Windows-1252' },
  { file: 'hostile/t04_invalid_utf8.txt', notes: 3, front: 'ok', reason: 'invalid UTF-8 and NUL' },
  { file: 'hostile/t08_weird_headers.txt', notes: 1, front: '<b>x</b>', reason: 'odd headers' },
  { file: 'hostile/t12_xss.tsv', notes: 26, front: '<script>', reason: 'kept as data' },
  { file: 'hostile/t13_ragged.csv', notes: 4, front: 'a', reason: 'ragged rows' },
  { file: 'text/anki_text-2fields.txt', notes: 7, front: '食べる', reason: 'a comment first' },
  { file: 'text/anki_text-tags.txt', notes: 2, front: 'foo', reason: 'three columns' },
  { file: 'text/anki_text-update.txt', notes: 1, front: '1', reason: 'one row' },
  { file: 'text/pedscoffee_ExampleDeck.txt', notes: 4, front: 'Hola', reason: 'headers of Anki' },
  {
    file: 'text/pedscoffee_spanish-learning.txt',
    notes: 23,
    front: 'aunque',
    reason: 'plain tabs',
  },
  { file: 'text/ug_main.csv', notes: 323, front: 'England', reason: 'a header and six columns' },
];

const REFUSED = [
  ['hostile/t16_backup_pollution.json', 'unknownJson'],
  ['hostile/h01_truncated.apkg', 'badZip'],
  ['hostile/h02_zero_bytes.apkg', 'emptyFile'],
  ['hostile/h04_not_sqlite.apkg', 'ankiBroken'],
  ['hostile/h06_deflate_bomb_1200MiB.apkg', 'unpacksTooLarge'],
  ['hostile/h28_stub_only.apkg', 'ankiStub'],
] as const;

const load = (file: string) => new Blob([readFileSync(join(DECKS, file))]);

/** Read as Anki's own guess would not: colons stand in cells of all these. */
const SEPARATORS = [
  ['hostile/t01_utf16le_bom.csv', ','],
  ['text/ug_main.csv', ','],
  ['text/pedscoffee_spanish-learning.txt', '\t'],
  ['text/pedscoffee_ExampleDeck.txt', '\t'],
] as const;

describe.skipIf(!hasDecks)('files of other people', () => {
  it.each(SEPARATORS)('%s is split at %j', async (file, separator) => {
    const read = await createReader().read({ file: load(file), choices: {} });
    expect(read).toMatchObject({ kind: 'text', separator });
  });

  it('a deck of CrowdAnki comes in with every card its templates ask for, and once', async () => {
    const app = await fakeApp();
    const bring = async () => {
      const reader = createReader();
      const file = load('text/ug_en_crowdanki_deck.json');
      const read = await reader.read({ file, choices: {} });
      if (read.kind !== 'cards') throw new Error(JSON.stringify(read));
      const { notes: total } = read.counts;
      return importNotes(app, { reader, name: 'ug', total, deck: 'x', duplicates: 'skip' });
    };
    expect(await bring()).toMatchObject({ counts: { notes: 319, cards: 1095 } });
    const db = await app.db();
    expect((await db.getAll('noteTypes')).map(({ name }) => name)).toContain('Ultimate Geography');
    expect(await bring()).toMatchObject({ counts: { notes: 0, cards: 0, duplicates: 319 } });
  });

  it.each(TAKEN)('$file comes in: $reason', async ({ file, notes, front }) => {
    const app = await fakeApp();
    const reader = createReader();
    const read = await reader.read({ file: load(file), choices: {} });
    if (read.kind !== 'text') throw new Error(JSON.stringify(read));
    const outcome = await importNotes(app, {
      reader,
      name: file,
      total: read.counts.notes,
      deck: 'Imported',
      duplicates: 'skip',
    });
    expect(outcome).toMatchObject({ kind: 'imported', counts: { notes } });
    const stored = await (await app.db()).getAll('notes');
    const fronts = stored.map((note) => Object.values(note.fields)[0] ?? '');
    expect(fronts.some((text) => text.startsWith(front))).toBe(true);
  });

  it.each(REFUSED)('%s is refused as %s and changes nothing', async (file, code) => {
    const read = await createReader().read({ file: load(file), choices: {} });
    expect(read).toMatchObject({ kind: 'refused', code });
  });

  it('reads every text file that lies there without throwing', async () => {
    const folders = ['hostile', 'text'];
    const files = folders.flatMap((folder) =>
      readdirSync(join(DECKS, folder)).map((name) => join(folder, name)),
    );
    for (const file of files.filter((name) => !name.endsWith('.apkg'))) {
      const read = await createReader().read({ file: load(file), choices: {} });
      expect(['text', 'cards', 'refused']).toContain(read.kind);
    }
  });
});
