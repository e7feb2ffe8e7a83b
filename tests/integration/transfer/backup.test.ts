import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { DAY } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { loadKeptCopies } from '@/lib/services/transfer/safety-copies';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { library, restore } from '@/tests/support/backup';
import { aCard, aDeck, aNote, aNoteType, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp, putRows, type Rows } from '@/tests/support/fake-app';

/** A whole small library: notes with cards, some of them answered. */
const answered = {
  ...NEW_SCHEDULE,
  phase: 'review',
  stability: 3.2,
  difficulty: 5,
  reps: 1,
  intervalDays: 3,
  lastDay: 20_514,
  lastReviewedAt: MONDAY_9AM,
  dueAt: MONDAY_9AM + 3 * DAY,
} as const;

function history(cardId: string, entryId: string, at = MONDAY_9AM) {
  return {
    cardId: parseId<never>(cardId),
    entries: [
      {
        type: 'review',
        id: parseId<never>(entryId),
        at,
        day: 20_514,
        zoneOffset: 0,
        deckId: parseId<never>('deck-1'),
        deviceId: DEVICE,
        rating: 'good',
        tookMs: 3000,
        surface: 'newtab',
        after: answered,
      },
    ],
  } as const;
}

function smallLibrary(): Rows {
  return {
    decks: [aDeck()],
    noteTypes: [aNoteType()],
    notes: [aNote(), aNote({ id: parseId('note-2'), tags: ['x', 'y'] })],
    cards: [
      aCard({ schedule: answered, head: parseId('entry-1') }),
      aCard({ noteId: parseId('note-2') }),
    ],
    histories: [history('note-1/0', 'entry-1')],
    days: [
      {
        day: 20_514,
        deckId: parseId('deck-1'),
        ratings: { again: 0, hard: 0, good: 1, easy: 0 },
        tookMs: 3000,
        newCards: 1,
        recalls: { asked: 0, known: 0 },
      },
    ],
    dueDays: [{ day: 20_517, deckId: parseId('deck-1'), cards: 1, tookMs: 3000 }],
  };
}

describe('a backup', () => {
  it('is equal after export, wipe and import, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ front: fc.string({ unit: 'binary' }), back: fc.string() }), {
          maxLength: 5,
        }),
        async (texts) => {
          const { IDBFactory } = await import('fake-indexeddb');
          globalThis.indexedDB = new IDBFactory();
          const notes = texts.map((fields, n) => aNote({ id: parseId(`n${n}`), fields }));
          const one = await fakeApp({ rows: { ...smallLibrary(), notes } });
          const before = await library(one);
          const { file } = madeOf(await exportBackup(one));
          globalThis.indexedDB = new IDBFactory();
          const two = await fakeApp();
          await restore(two, file);
          expect(await library(two)).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('shows what it holds before anything is written', async () => {
    const { file } = madeOf(await exportBackup(await fakeApp({ rows: smallLibrary() })));
    expect(await createReader().read({ file, choices: {} })).toMatchObject({
      kind: 'backup',
      counts: { decks: 1, notes: 2, cards: 2, reviews: 1 },
    });
  });

  it('brings settings back when everything is replaced', async () => {
    const one = await fakeApp({ settings: { newPerDay: 9 } });
    const { file } = madeOf(await exportBackup(one));
    await one.settings.save({ newPerDay: 2 });
    await restore(one, file);
    expect((await one.settings.load()).newPerDay).toBe(9);
  });
});

describe('undoing a restore', () => {
  it('brings back what was here before, from the copy made first', async () => {
    const { file } = madeOf(await exportBackup(await fakeApp()));
    const app = await fakeApp({ rows: smallLibrary() });
    const before = await library(app);
    const { importId } = await restore(app, file);
    expect(await (await app.db()).count('notes')).toBe(0);
    expect(await undoImport(app, { importId })).toEqual({ kind: 'undone', kept: 0 });
    expect(await library(app)).toEqual(before);
  });

  it('keeps a copy of what it takes away', async () => {
    const { file } = madeOf(await exportBackup(await fakeApp({ rows: smallLibrary() })));
    const app = await fakeApp({ rows: { decks: [aDeck()] } });
    const { importId } = await restore(app, file);
    app.clock.now += 5000;
    await undoImport(app, { importId });
    const [copy] = await loadKeptCopies(app);
    expect(copy).toMatchObject({ at: MONDAY_9AM + 5000, cards: 2 });
  });

  it('keeps a note that was written since', async () => {
    const { file } = madeOf(await exportBackup(await fakeApp()));
    const app = await fakeApp({ rows: smallLibrary() });
    const { importId } = await restore(app, file);
    const late = aNote({ id: parseId('late'), stamp: MONDAY_9AM + 5000 });
    await putRows(await app.db(), { notes: [late] });
    await undoImport(app, { importId });
    const notes = await (await app.db()).getAllKeys('notes');
    expect(notes).toEqual(['late', 'note-1', 'note-2']);
  });
});

describe('merging a backup', () => {
  it('keeps the answers of both machines and the later text', async () => {
    const app = await fakeApp({ rows: smallLibrary() });
    const { file } = madeOf(await exportBackup(app));
    const later = history('note-1/0', 'entry-2', MONDAY_9AM + 9000);
    await putRows(await app.db(), {
      notes: [aNote({ fields: { front: 'hola', back: 'later' }, stamp: MONDAY_9AM + 1 })],
      histories: [{ ...later, entries: [...later.entries] }],
    });
    await restore(app, file, 'merge');
    const db = await app.db();
    expect((await db.get('notes', 'note-1'))?.fields.back).toBe('later');
    expect((await db.get('histories', 'note-1/0'))?.entries.map(({ id }) => id)).toEqual([
      'entry-1',
      'entry-2',
    ]);
    expect((await db.get('cards', 'note-1/0'))?.head).toBe('entry-2');
  });

  it('changes nothing when it is merged into itself', async () => {
    const app = await fakeApp({ rows: smallLibrary() });
    const { file } = madeOf(await exportBackup(app));
    await restore(app, file, 'merge');
    const once = await library(app);
    await restore(app, file, 'merge');
    expect(await library(app)).toEqual(once);
    expect(once.notes).toHaveLength(2);
  });
});

describe('a bad backup', () => {
  const good = `{"format":"morsel-backup","version":1,"createdAt":1,"deviceId":"d","rows":{\n"notes":[\n`;
  it.each([
    ['{"version":1,"cards":[]}', 'unknownJson', 'another program’s JSON'],
    ['{"format":"morsel-backup","version":1,', 'badJson', 'cut short'],
    [good.replace('"version":1', '"version":99') + ']}}', 'backupNewer', 'from a newer version'],
    [`${good}{"id":""}\n]}}`, 'backupBroken', 'a note without anything'],
    [`${good}7\n]}}`, 'backupBroken', 'a number for a note'],
    ['PK\u0003\u0004 not a zip', 'badZip', 'a damaged archive'],
  ])('%j is refused: %s (%s)', async (text, code) => {
    const read = await createReader().read({ file: new Blob([text]), choices: {} });
    expect(read).toMatchObject({ kind: 'refused', code });
  });

  it('never pollutes a prototype', async () => {
    const text = `${good}{"__proto__":{"polluted":1},"id":"n"}\n]}}`;
    await createReader().read({ file: new Blob([text]), choices: {} });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
