import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/domain/card/card';
import type { EntryId } from '@/lib/domain/ids';
import { resetCards } from '@/lib/services/library/bulk-notes';
import { answerCard } from '@/lib/services/review/answer-card';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { restoreBackup } from '@/lib/services/transfer/restore-backup';
import { undoChange } from '@/lib/services/undo/undo-change';
import { createReader } from '@/lib/interchange/reader';
import { readHistory } from '@/lib/storage/read-history';
import { allHistories } from '@/tests/support/all-histories';
import { anAnkiCollection, anAnkiNote } from '@/tests/support/anki-collection';
import { anAnkiCard, anAnkiReview } from '@/tests/support/anki-rows';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { importCollection } from '@/tests/support/import-package';
import { restoreFrom } from '@/tests/support/restore-from';

const PLACES = [10, 11, 12];
/** Three cards, each answered twice. */
const LEARNED = anAnkiCollection({
  notes: PLACES.map((id) => anAnkiNote({ id, guid: `guid-${id}`, fields: [`word ${id}`, 'it'] })),
  cards: PLACES.map((id) => anAnkiCard({ id: id * 10, noteId: id, interval: 15, reps: 2 })),
  reviews: PLACES.flatMap((id) => [
    anAnkiReview(20, { cardId: id * 10, interval: -600, lastInterval: 0, type: 0 }),
    anAnkiReview(10, { cardId: id * 10, interval: 15, lastInterval: -600, type: 1 }),
  ]),
});

async function learnedApp() {
  const app = await fakeApp();
  await importCollection(app, LEARNED);
  const db = await app.db();
  const cards = await db.getAll('cards');
  const [first] = cards;
  if (first === undefined) throw new Error('There is no card.');
  return { app, db, cards, first };
}

async function entriesOf(app: FakeApp, card: Card) {
  const tx = (await app.db()).transaction(['histories', 'packs']);
  return readHistory(tx, card);
}

async function answer(app: FakeApp, { id, head }: Card) {
  const entryId = app.newId<EntryId>();
  const given = { cardId: id, entryId, rating: 'good', tookMs: 3000, surface: 'newtab' } as const;
  const outcome = await answerCard(app, { ...given, ...(head && { expectedHead: head }) });
  expect(outcome.kind).toBe('answered');
}

async function takeBack(app: FakeApp) {
  const [row] = await (await app.db()).getAll('imports');
  if (row === undefined) throw new Error('There is no import.');
  return removeImport(app, { importId: row.id });
}

describe('what many cards learned elsewhere, in one row', () => {
  it('is one row for all of them until one is answered', async () => {
    const { app, db, first } = await learnedApp();
    expect([await db.count('packs'), await db.count('histories')]).toEqual([1, 0]);
    await answer(app, first);
    expect(await db.getAllKeys('histories')).toEqual([first.id]);
    const entries = await entriesOf(app, first);
    expect(entries.map((entry) => ('surface' in entry ? entry.surface : ''))).toEqual([
      'import',
      'import',
      'newtab',
    ]);
  });

  it('stays in the history of a card that begins anew, also when that is taken back', async () => {
    const { app, first } = await learnedApp();
    const before = await entriesOf(app, first);
    const reset = await resetCards(app, { noteIds: [first.noteId] });
    expect((await entriesOf(app, first)).map(({ type }) => type)).toEqual([
      'review',
      'review',
      'reset',
    ]);
    if (reset.kind !== 'changed') throw new Error('Nothing was reset.');
    await undoChange(app, { undoId: reset.undoId });
    expect(await entriesOf(app, first)).toEqual(before);
  });

  it('stays with a card that outlives its import', async () => {
    const { app, db, first } = await learnedApp();
    const before = await entriesOf(app, first);
    const note = await db.get('notes', first.noteId);
    if (note) await db.put('notes', { ...note, fields: { ...note.fields, f1: 'mine' }, stamp: 1 });
    expect(await takeBack(app)).toEqual({ kept: 1, removed: 2 });
    expect(await db.count('packs')).toBe(0);
    expect(await allHistories(db)).toEqual([{ cardId: first.id, entries: before }]);
    expect(await db.getAll('dueDays')).toMatchObject([{ cards: 1 }]);
  });

  it('is in a backup once, and whole where it comes back', async () => {
    const { app, db, first } = await learnedApp();
    await answer(app, first);
    const before = await allHistories(db);
    expect(before.map(({ entries }) => entries.length).toSorted((a, b) => a - b)).toEqual([
      2, 2, 3,
    ]);
    const backup = await exportBackup(app);
    if (backup.kind !== 'made') throw new Error(backup.kind);
    const other = await fakeApp();
    await restoreFrom(other, backup.file);
    const sorted = (rows: typeof before) => rows.toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1));
    expect(sorted(await allHistories(await other.db()))).toEqual(sorted(before));
  });

  it('stays where a backup of another device is merged in', async () => {
    const { app, db } = await learnedApp();
    const before = await allHistories(db);
    const other = await fakeApp();
    await importCollection(other, LEARNED);
    for (const card of await (await other.db()).getAll('cards')) await answer(other, card);
    const backup = await exportBackup(other);
    if (backup.kind !== 'made') throw new Error(backup.kind);
    const reader = createReader();
    const read = await reader.read({ file: backup.file, choices: {} });
    if (read.kind !== 'backup') throw new Error(read.kind);
    const { counts, settings } = read;
    await restoreBackup(app, { reader, name: 'other', counts, settings, mode: 'merge' });
    const after = new Map((await allHistories(db)).map((one) => [one.cardId, one.entries]));
    for (const { cardId, entries } of before) {
      expect(
        after
          .get(cardId)
          ?.slice(0, 2)
          .map(({ id }) => id),
      ).toEqual(entries.map(({ id }) => id));
      expect(after.get(cardId)).toHaveLength(3);
    }
  });
});
