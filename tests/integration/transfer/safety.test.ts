import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import { loadPurge } from '@/lib/services/transfer/load-purge';
import { restoreBackup } from '@/lib/services/transfer/restore-backup';
import { keepSafetyCopy, loadKeptCopies } from '@/lib/services/transfer/safety-copies';
import { acceptEmpty, loadNewestCopy } from '@/lib/services/transfer/safety-file';
import { copiesToKeep, type SafetyCopy } from '@/lib/storage/safety';
import { aCard, aDeck, aNote, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { tendInTime } from '@/tests/support/tend-in-time';

const rows = { decks: [aDeck()], notes: [aNote()], cards: [aCard()] };

/** The same machine after the browser emptied its databases: another device id, nothing in it. */
async function afterWipe(): Promise<FakeApp> {
  globalThis.indexedDB = new IDBFactory();
  const app = await fakeApp();
  return { ...app, deviceId: async () => parseId('device-after-wipe') };
}

describe('safety copies', () => {
  it('are kept three before something, seven daily and one for each of four weeks (C-01)', () => {
    const copy = (kind: SafetyCopy['kind'], day: number) =>
      ({
        id: `${kind}${day}`,
        kind,
        at: day * DAY,
        day,
        cards: 1,
        notes: 1,
        bytes: new Blob([]),
      }) as const;
    const all = Array.from({ length: 60 }, (_, day) => [copy('daily', day), copy('before', day)]);
    const kept = copiesToKeep(all.flat());
    expect(kept.filter(({ kind }) => kind === 'before')).toHaveLength(3);
    expect(kept.filter(({ kind }) => kind === 'daily')).toHaveLength(11);
    expect(kept.map(({ id }) => id)).toContain('daily59');
  });

  it('come once a learner day by themselves', async () => {
    const app = await fakeApp({ rows });
    expect(await tendInTime(app)).toEqual({ kept: true });
    expect(await tendInTime(app)).toEqual({ kept: false });
    app.clock.now = MONDAY_9AM + DAY;
    expect(await tendInTime(app)).toEqual({ kept: true });
    expect(await loadKeptCopies(app)).toHaveLength(2);
  });

  it('of one day push out no other day, however many there are: its newest stays', async () => {
    const app = await fakeApp({ rows });
    for (const day of [0, 1, 2]) {
      app.clock.now = MONDAY_9AM + day * DAY;
      for (const _again of Array(7)) {
        await keepSafetyCopy(app, { kind: 'daily' });
        app.clock.now += MINUTE;
      }
    }
    const newestOf = (day: number) => MONDAY_9AM + day * DAY + 6 * MINUTE;
    const kept = await loadKeptCopies(app);
    expect(kept.map(({ at }) => at)).toEqual([newestOf(2), newestOf(1), newestOf(0)]);
  });

  it('made last is kept though the clock was ahead when the others were made', async () => {
    const app = await fakeApp({ rows });
    for (const days of [4, 3, 2, 1]) {
      app.clock.now = MONDAY_9AM + days * DAY;
      await keepSafetyCopy(app, { kind: 'before' });
    }
    const kept = await loadKeptCopies(app);
    expect(kept.map(({ at }) => at)).toContain(MONDAY_9AM + DAY);
  });

  it('hold everything that a restore needs', async () => {
    const app = await fakeApp({ rows });
    const { file } = await keepSafetyCopy(app, { kind: 'before' });
    const read = await createReader().read({ file, choices: {} });
    expect(read).toMatchObject({ kind: 'backup', counts: { notes: 1, cards: 1 } });
  });
});

describe('a database that the browser emptied (U-17)', () => {
  it('is noticed, and comes back from the copy that survived in another place', async () => {
    await tendInTime(await fakeApp({ rows }));
    const app = await afterWipe();
    expect(await loadPurge(app)).toMatchObject({ kind: 'purged', cards: 1 });
    const file = await loadNewestCopy(app);
    if (!file) throw new Error('no copy');
    const reader = createReader();
    const read = await reader.read({ file, choices: {} });
    if (read.kind !== 'backup') throw new Error(read.kind);
    const { counts, settings } = read;
    await restoreBackup(app, { reader, name: 'copy', counts, settings, mode: 'replace' });
    expect(await (await app.db()).getAllKeys('cards')).toEqual(['note-1/0']);
    expect(await loadPurge(app)).toEqual({ kind: 'none' });
  });

  it('keeps the surviving copy while only a little has been added since', async () => {
    const many = Array.from({ length: 9 }, (_, n) => aCard({ noteId: parseId(`n${n}`) }));
    await tendInTime(await fakeApp({ rows: { ...rows, cards: many } }));
    const app = await afterWipe();
    await (await app.db()).put('cards', aCard());
    expect(await tendInTime(app)).toEqual({ kept: false });
    expect(await loadPurge(app)).toMatchObject({ kind: 'purged', cards: 9 });
  });

  it('is not offered again once the person starts anew', async () => {
    await tendInTime(await fakeApp({ rows }));
    const app = await afterWipe();
    await acceptEmpty(app);
    expect(await loadPurge(app)).toEqual({ kind: 'none' });
  });
});
