import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { keepSafetyCopy, loadKeptCopy } from '@/lib/services/transfer/safety-copies';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { dyingApp, GONE } from '@/tests/support/dying-page';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { importText } from '@/tests/support/import-text';
import { restoreFrom } from '@/tests/support/restore-from';

const COUNT = 900;
const FILE = Array.from({ length: COUNT }, (_none, n) => `w${n},m${n}`).join('\n');
const WHOLE = { notes: COUNT, cards: COUNT, decks: 1, status: ['live'] };

let app: FakeApp;

beforeEach(async () => {
  app = await fakeApp();
});

describe('a file that comes in', () => {
  it('is whole while another page takes out what a killed one left of it', async () => {
    await dieHalfWay();
    await Promise.all([rollBackUnfinishedImports(app), importText(app, FILE)]);
    expect(await counts()).toEqual(WHOLE);
  });

  it('is whole while what it brought before is taken back', async () => {
    const importId = await imported();
    await Promise.all([undoImport(app, { importId }), importText(app, FILE)]);
    expect(await counts()).toEqual(WHOLE);
  });

  it('leaves a backup whole that takes the place of the library meanwhile', async () => {
    const backup = await backupOfFile();
    await Promise.all([importText(app, FILE), restoreFrom(app, backup)]);
    expect(await counts()).toEqual(WHOLE);
  });
});

async function counts() {
  const db = await app.db();
  const [notes, cards, decks] = await Promise.all([
    db.count('notes'),
    db.count('cards'),
    db.count('decks'),
  ]);
  return { notes, cards, decks, status: (await db.getAll('imports')).map(({ status }) => status) };
}

async function dieHalfWay(): Promise<void> {
  await expect(importText(dyingApp(app, 7), FILE)).rejects.toThrow(GONE);
  expect(await counts()).toEqual({ notes: 500, cards: 500, decks: 0, status: ['writing'] });
}

async function imported() {
  const outcome = await importText(app, FILE);
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  return outcome.importId;
}

/** Another machine's backup, on which the file came in long ago. */
async function backupOfFile(): Promise<Blob> {
  const here = globalThis.indexedDB;
  globalThis.indexedDB = new IDBFactory();
  const there = await fakeApp({ now: app.now() - 1_000_000 });
  await importText(there, FILE);
  const { copyId } = await keepSafetyCopy(there, { kind: 'before' });
  const file = await loadKeptCopy(there, { copyId });
  globalThis.indexedDB = here;
  return file ?? new Blob();
}
