import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import { loadMirror, loadSafetyMark } from '@/lib/platform/safety-mark';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { restoreBackup } from '@/lib/services/transfer/restore-backup';
import { loadKeptCopies, packLibrary } from '@/lib/services/transfer/safety-copies';
import { planSafetyCopy } from '@/lib/services/transfer/safety-due';
import { tendSafety } from '@/lib/services/transfer/tend-safety';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { aCard, aDeck, aNote, MONDAY_9AM } from '@/tests/support/factories';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { importText } from '@/tests/support/import-text';
import { tendInTime } from '@/tests/support/tend-in-time';

const rows = { decks: [aDeck()], notes: [aNote()], cards: [aCard()] };
const REST = 30 * SECOND;

/** How many notes the copy in `storage.local` would bring back. */
async function notesInMirror(): Promise<number> {
  const mirror = await loadMirror();
  if (mirror === undefined) return 0;
  const read = await createReader().read({ file: new Blob([mirror.bytes]), choices: {} });
  return read.kind === 'backup' ? read.counts.notes : -1;
}

async function restore(app: FakeApp) {
  const { file } = madeOf(
    await exportBackup(await fakeApp({ rows: { ...rows, notes: [], cards: [] } })),
  );
  const reader = createReader();
  const read = await reader.read({ file, choices: {} });
  if (read.kind !== 'backup') throw new Error(read.kind);
  const { counts, settings } = read;
  const outcome = await restoreBackup(app, {
    reader,
    name: 'b.json',
    counts,
    settings,
    mode: 'merge',
  });
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  return outcome;
}

/** A library that has its copy of today. */
async function copiedToday(): Promise<FakeApp> {
  const app = await fakeApp({ rows });
  await tendInTime(app);
  return app;
}

describe('a fresh safety copy (C-01)', () => {
  it('of an import is asked for as the import ends, and made when half a minute has passed', async () => {
    const app = await copiedToday();
    await importText(app, 'adiós,bye\nsí,yes');
    const importedAt = app.clock.now;
    expect(await planSafetyCopy(app)).toBe(importedAt + REST);
    expect(await tendSafety(app)).toEqual({ kept: false });
    expect(await notesInMirror()).toBe(1);
    app.clock.now = importedAt + REST;
    expect(await tendSafety(app)).toEqual({ kept: true });
    expect(await notesInMirror()).toBe(3);
    expect(await loadSafetyMark()).toMatchObject({ cards: 3 });
    expect(await loadKeptCopies(app)).toMatchObject([{ kind: 'daily', cards: 3 }]);
    expect(await planSafetyCopy(app)).toBeUndefined();
  });

  it.each([
    ['a restore', async (app: FakeApp) => void (await restore(app))],
    [
      'the undo of a restore',
      async (app: FakeApp) => {
        const { importId } = await restore(app);
        await tendInTime(app);
        await undoImport(app, { importId });
      },
    ],
    [
      'the undo of an import',
      async (app: FakeApp) => {
        const imported = await importText(app, 'adiós,bye');
        await tendInTime(app);
        if (imported.kind === 'imported') await removeImport(app, imported);
      },
    ],
  ])('is made after %s', async (_what, act) => {
    const app = await copiedToday();
    await act(app);
    expect(await planSafetyCopy(app)).toBe(app.clock.now + REST);
    expect(await tendInTime(app)).toEqual({ kept: true });
  });

  it('waits for the end of an import that is being written', async () => {
    const app = await copiedToday();
    const tended: Promise<unknown>[] = [];
    app.clock.now += DAY;
    await planSafetyCopy(app);
    app.clock.now += REST;
    await importText(app, 'adiós,bye', { onProgress: () => tended.push(tendSafety(app)) });
    expect(await Promise.all(tended)).toEqual([{ kept: false }]);
    expect(await tendInTime(app)).toEqual({ kept: true });
    expect(await notesInMirror()).toBe(2);
  });

  it('that its worker died in is begun again after an hour', async () => {
    const app = await copiedToday();
    await importText(app, 'adiós,bye');
    app.clock.now += REST;
    const died = new Error('worker died');
    const pause = () => Promise.reject(died);
    await expect(tendSafety(app, { pause })).rejects.toBe(died);
    expect(await tendSafety(app)).toEqual({ kept: false });
    expect(await planSafetyCopy(app)).toBe(app.clock.now + HOUR);
    app.clock.now += HOUR;
    expect(await tendSafety(app)).toEqual({ kept: true });
  });

  it('is made once, by whoever comes first', async () => {
    const app = await copiedToday();
    await importText(app, 'adiós,bye');
    app.clock.now += REST;
    const tended = await Promise.all([tendSafety(app), tendSafety(app)]);
    expect(tended.filter(({ kept }) => kept)).toHaveLength(1);
  });

  it('asked for while one is being made is made after it', async () => {
    const app = await copiedToday();
    await importText(app, 'adiós,bye');
    app.clock.now += REST;
    let importing: Promise<unknown> | undefined;
    await tendSafety(app, {
      pause: async () => void (await (importing ??= importText(app, 'sí,yes'))),
    });
    expect(await planSafetyCopy(app)).toBe(app.clock.now + REST);
  });

  it('is not put off for ever by a clock that was ahead', async () => {
    const app = await copiedToday();
    app.clock.now = MONDAY_9AM + 300 * DAY;
    await importText(app, 'adiós,bye');
    app.clock.now = MONDAY_9AM;
    expect(await planSafetyCopy(app)).toBe(MONDAY_9AM + REST);
  });

  it('stays due from the earlier instant where two contexts ask at once', async () => {
    const app = await fakeApp({ rows });
    const planned = planSafetyCopy(app);
    await (await app.db()).put('meta', { key: 'safetyDue', value: MONDAY_9AM - 1 });
    expect(await planned).toBe(MONDAY_9AM - 1);
  });

  it('is not asked for by an empty library', async () => {
    expect(await planSafetyCopy(await fakeApp())).toBeUndefined();
  });

  it('pauses between portions of rows', async () => {
    const app = await fakeApp({ rows });
    let pauses = 0;
    await packLibrary(app, { kind: 'daily', pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(5);
  });
});
