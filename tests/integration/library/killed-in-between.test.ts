import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { parseId, type UndoId } from '@/lib/domain/ids';
import { deleteNotes } from '@/lib/services/library/bulk-notes';
import { deleteDeck } from '@/lib/services/library/delete-deck';
import { finishChanges } from '@/lib/services/library/finish-changes';
import { loadNotePage } from '@/lib/services/library/load-pages';
import { loadUndos } from '@/lib/services/undo/load-undos';
import { undoInParts } from '@/lib/services/undo/undo-in-parts';
import { UNDO_KEPT_MS } from '@/lib/services/undo/write-with-undo';
import { BULK_CHANGES, libraryOf, libraryPicture, noteIdsOf } from '@/tests/support/bulk-library';
import { dyingApp, GONE } from '@/tests/support/dying-page';
import type { FakeApp } from '@/tests/support/fake-app';
import { fillDisk } from '@/tests/support/full-disk';

/** Two hundred and fifty notes are one transaction, so these are two parts, and three. */
const TWO_PARTS = 251;
const THREE_PARTS = 501;

const ids = noteIdsOf(THREE_PARTS);
const library = (count = THREE_PARTS) => libraryOf(count);
/** The entry that a reset writes has another id each time. */
const picture = (app: FakeApp) => libraryPicture(app, ['stamp', 'head']);

interface Change {
  readonly count: number;
  readonly make: (app: FakeApp) => Promise<unknown>;
}

/** What the change comes to where nothing goes wrong. */
async function changed({ count, make }: Change): Promise<unknown> {
  globalThis.indexedDB = new IDBFactory();
  const app = await library(count);
  await make(app);
  return picture(app);
}

async function onlyUndo(app: FakeApp): Promise<UndoId> {
  const undos = await loadUndos(app, { limit: 9 });
  expect(undos).toHaveLength(1);
  return undos[0]?.undoId ?? parseId('none');
}

/** Every moment of three parts for one of them, the one between two parts for the others. */
const moments = ({ last, middle }: { readonly last: number; readonly middle: number }) =>
  BULK_CHANGES.flatMap(([name, change]) => {
    const isWalkedThrough = name === 'delete the deck';
    const writes = isWalkedThrough ? Array.from({ length: last + 1 }).keys() : [middle];
    const count = isWalkedThrough ? THREE_PARTS : TWO_PARTS;
    const whole: Change = { count, make: (app) => change(app, noteIdsOf(count)) };
    return [...writes].map((written) => [name, written, whole] as const);
  });

describe('a browser that dies between two parts of a change of many notes', () => {
  it.each(moments({ last: 3, middle: 1 }))(
    '%s: after %i writes it is all or nothing',
    async (_name, writes, change) => {
      const app = await library(change.count);
      const before = await picture(app);
      await expect(change.make(dyingApp(app, writes))).rejects.toThrow(GONE);
      await finishChanges(app);
      expect(await (await app.db()).getAllKeys('meta')).toEqual([]);
      const now = await picture(app);
      if (writes === 0) return expect(now).toEqual(before);
      expect(now).toEqual(await changed(change));
      expect(await undoInParts(app, { undoId: await onlyUndo(app) })).toMatchObject({ kept: 0 });
      return expect(await picture(app)).toEqual(before);
    },
  );

  it.each(moments({ last: 4, middle: 2 }))(
    '%s: after %i writes its undo is all or nothing',
    async (_n, writes, change) => {
      const app = await library(change.count);
      const before = await picture(app);
      await change.make(app);
      const undoId = await onlyUndo(app);
      const after = await picture(app);
      await expect(undoInParts(dyingApp(app, writes), { undoId })).rejects.toThrow(GONE);
      app.clock.now += UNDO_KEPT_MS;
      await finishChanges(app);
      expect(await picture(app)).toEqual(writes === 0 ? after : before);
      expect(await (await app.db()).getAllKeys('meta')).toEqual([]);
    },
  );
});

describe('a change of many notes', () => {
  it('shows no note of a deck whose deletion waits to be finished', async () => {
    const app = await library(TWO_PARTS);
    await expect(deleteDeck(dyingApp(app, 1), { deckId: parseId('deck-1') })).rejects.toThrow(GONE);
    expect((await loadNotePage(app, { limit: 900 })).rows).toEqual([]);
  });

  it('is taken back wholly where one of its parts cannot be stored', async () => {
    const app = await library();
    const before = await picture(app);
    fillDisk(({ row }) => isDeleted(row, 'n0400'));
    await expect(deleteNotes(app, { noteIds: ids })).rejects.toThrow('abort');
    expect(await picture(app)).toEqual(before);
    expect(await loadUndos(app, { limit: 9 })).toEqual([]);
    expect(await (await app.db()).getAllKeys('meta')).toEqual([]);
  });

  it('that a living page is at is finished by nobody else', async () => {
    const app = await library();
    const [changed] = await Promise.all([
      deleteNotes(app, { noteIds: ids }),
      finishChanges(app),
      finishChanges(app),
    ]);
    expect(changed).toMatchObject({ count: 501 });
  });

  it('that is taken back while it goes on leaves nothing changed', async () => {
    const app = await library();
    const before = await picture(app);
    const changing = deleteNotes(app, { noteIds: ids });
    const db = await app.db();
    while ((await db.count('undos')) === 0) await db.count('meta');
    await undoInParts(app, { undoId: await onlyUndo(app) });
    await changing;
    expect(await picture(app)).toEqual(before);
  });

  it('can be taken back as long as its first part, not a moment half', async () => {
    const app = await library();
    const db = await app.db();
    await deleteDeck(app, { deckId: parseId('deck-1') });
    const undoId = await onlyUndo(app);
    for (const row of await db.getAll('undos')) {
      if (row.id !== undoId) await db.put('undos', { ...row, expiresAt: row.expiresAt + 5 });
    }
    const after = await picture(app);
    app.clock.now += UNDO_KEPT_MS;
    expect(await undoInParts(app, { undoId })).toEqual({ kind: 'missing' });
    expect(await picture(app)).toEqual(after);
  });
});

function isDeleted(row: unknown, id: string): boolean {
  const { id: own, deletedAt } = row as { id?: unknown; deletedAt?: unknown };
  return own === id && deletedAt !== undefined;
}
