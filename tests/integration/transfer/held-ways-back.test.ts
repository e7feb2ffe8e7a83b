import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import type { App } from '@/lib/services/app';
import { tagNotes } from '@/lib/services/library/bulk-notes';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { loadImports } from '@/lib/services/transfer/load-imports';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { loadUndos } from '@/lib/services/undo/load-undos';
import { undoChange } from '@/lib/services/undo/undo-change';
import { library, restore } from '@/tests/support/backup';
import { madeOf } from '@/tests/support/exported-file';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp, type Rows } from '@/tests/support/fake-app';
import { importText } from '@/tests/support/import-text';
import { anEntry } from '@/tests/support/pack';

const OWN: Rows = {
  decks: [aDeck()],
  noteTypes: [aNoteType()],
  notes: [aNote()],
  cards: [aCard()],
};

/** A library of one note into which a file of two was imported. */
async function withAnImport() {
  const app = await fakeApp({ rows: OWN });
  const own = await library(app);
  const importId = await bringIn(app, 'uno,one\ndos,two');
  return { app, own, importId };
}

async function bringIn(app: FakeApp, text: string) {
  app.clock.now += MINUTE;
  const outcome = await importText(app, text);
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  app.clock.now += MINUTE;
  return outcome.importId;
}

/** A backup of another place. */
async function backupOf(rows: Rows): Promise<Blob> {
  const here = globalThis.indexedDB;
  globalThis.indexedDB = new IDBFactory();
  const { file } = madeOf(await exportBackup(await fakeApp({ rows })));
  globalThis.indexedDB = here;
  return file;
}

/** Restores a minute after whatever was before, and lets a minute pass. */
async function restoreLater(app: FakeApp, file: Blob, mode?: 'replace' | 'merge') {
  app.clock.now += MINUTE;
  const { importId } = await restore(app, file, mode);
  app.clock.now += MINUTE;
  return importId;
}

async function importIds(app: App) {
  return (await loadImports(app)).map(({ importId }) => importId);
}

async function fronts(app: FakeApp) {
  const notes = await (await app.db()).getAll('notes');
  return new Set(notes.map(({ fields }) => fields.front));
}

describe('an import before a backup replaced everything', () => {
  it('can be taken back once the restore was', async () => {
    const { app, own, importId } = await withAnImport();
    const restored = await restoreLater(app, await backupOf({}));
    expect(await importIds(app)).toEqual([restored]);
    await undoImport(app, { importId: restored });
    expect(await importIds(app)).toEqual([importId]);
    await undoImport(app, { importId });
    expect({ ...(await library(app)), noteTypes: [] }).toEqual({ ...own, noteTypes: [] });
  });

  it('waits through two restores that are taken back one after the other', async () => {
    const { app, importId } = await withAnImport();
    const first = await restoreLater(app, await backupOf({}));
    const second = await restoreLater(app, await backupOf({ decks: [aDeck()] }));
    expect(await importIds(app)).toEqual([second]);
    await undoImport(app, { importId: second });
    expect(await importIds(app)).toEqual([first]);
    await undoImport(app, { importId: first });
    await undoImport(app, { importId });
    expect(await fronts(app)).toEqual(new Set([aNote().fields.front]));
  });
});

describe('a change before a backup replaced everything', () => {
  it('cannot be taken back meanwhile, and can be once the restore was', async () => {
    const app = await fakeApp({ rows: OWN });
    app.clock.now += MINUTE;
    const changed = await tagNotes(app, { noteIds: [aNote().id], add: ['new'] });
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    const restored = await restoreLater(app, await backupOf(OWN));
    expect(await loadUndos(app, { limit: 9 })).toEqual([]);
    expect(await undoChange(app, { undoId: changed.undoId })).toEqual({ kind: 'missing' });
    await undoImport(app, { importId: restored });
    const [undo] = await loadUndos(app, { limit: 9 });
    expect(undo).toMatchObject({ undoId: changed.undoId });
    await undoChange(app, { undoId: changed.undoId });
    expect((await (await app.db()).get('notes', aNote().id))?.tags).toEqual(aNote().tags);
  });
});

describe('an import before a backup was merged', () => {
  it('can be taken back after the merge was, though the merge gave its notes other names', async () => {
    const { app, importId } = await withAnImport();
    const db = await app.db();
    const uno = (await db.getAll('notes')).find(({ fields }) => fields.front === 'uno');
    if (uno === undefined) throw new Error('no note');
    const guid = parseId<typeof uno.id>('its-guid');
    await db.put('notes', { ...uno, guid });
    const elsewhere = await backupOf({
      ...OWN,
      notes: [aNote({ id: guid, fields: uno.fields, stamp: uno.stamp + 1 })],
      cards: [aCard({ noteId: guid, stamp: uno.stamp + 1 })],
    });
    const merged = await restoreLater(app, elsewhere, 'merge');
    expect(await db.getKey('notes', uno.id)).toBeUndefined();
    await undoImport(app, { importId: merged });
    expect(await importIds(app)).toEqual([importId]);
    await undoImport(app, { importId });
    expect(await fronts(app)).toEqual(new Set([aNote().fields.front]));
  });

  it('that was taken back meanwhile is not offered again', async () => {
    const { app, importId } = await withAnImport();
    const merged = await restoreLater(app, await backupOf(OWN), 'merge');
    await undoImport(app, { importId });
    app.clock.now += MINUTE;
    await undoImport(app, { importId: merged });
    expect(await importIds(app)).toEqual([]);
  });
});

describe('what came after a restore that is taken back', () => {
  it('stays with what it learned elsewhere, and can be taken back itself', async () => {
    const app = await fakeApp({ rows: OWN });
    const restored = await restoreLater(app, await backupOf({}));
    const importId = await bringIn(app, 'uno,one');
    const db = await app.db();
    const [card] = await db.getAllKeys('cards');
    if (card === undefined) throw new Error('no card');
    const entry = anEntry({ at: MONDAY_9AM - DAY, surface: 'import' });
    await db.put('histories', { cardId: parseId(card), entries: [entry] });
    expect(await undoImport(app, { importId: restored })).toEqual({ kind: 'undone', kept: 1 });
    expect(await fronts(app)).toEqual(new Set([aNote().fields.front, 'uno']));
    expect((await db.get('histories', card))?.entries).toEqual([entry]);
    await undoImport(app, { importId });
    expect(await fronts(app)).toEqual(new Set([aNote().fields.front]));
  });

  it('is no restore any more: it would bring the library back that was just left', async () => {
    const app = await fakeApp({ rows: OWN });
    const first = await restoreLater(app, await backupOf({}));
    await restoreLater(app, await backupOf({ decks: [aDeck()] }), 'merge');
    await undoImport(app, { importId: first });
    expect(await importIds(app)).toEqual([]);
    expect(await (await app.db()).getAllKeys('undos')).toEqual([]);
  });
});
