import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import { loadMirror, loadSafetyMark } from '@/lib/platform/safety-mark';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import {
  keepSafetyCopy,
  loadKeptCopies,
  loadKeptCopy,
} from '@/lib/services/transfer/safety-copies';
import { aCard, aDeck, aNote, MONDAY_9AM } from '@/tests/support/factories';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp } from '@/tests/support/fake-app';
import { appAfterWipe } from '@/tests/support/app-after-wipe';
import { installFakeFiles, type FakeFiles } from '@/tests/support/fake-files';
import { everything } from '@/tests/support/import-text';
import { restoreFrom } from '@/tests/support/restore-from';
import { tendInTime } from '@/tests/support/tend-in-time';

const rows = { decks: [aDeck()], notes: [aNote()], cards: [aCard()] };

let files: FakeFiles;
beforeEach(() => {
  files = installFakeFiles();
});

describe('safety copies', () => {
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

  it('made since the clock is right are kept, and not those of a clock that was ahead', async () => {
    const app = await fakeApp({ rows });
    for (const at of [365 * DAY, 366 * DAY, 367 * DAY, 0, HOUR, 2 * HOUR]) {
      app.clock.now = MONDAY_9AM + at;
      await keepSafetyCopy(app, { kind: 'before' });
    }
    const kept = await loadKeptCopies(app);
    expect(kept.map(({ at }) => at - MONDAY_9AM)).toEqual([2 * HOUR, HOUR, 0]);
  });

  it('hold everything that a restore needs', async () => {
    const app = await fakeApp({ rows });
    const file = await loadKeptCopy(app, await keepSafetyCopy(app, { kind: 'before' }));
    if (file === undefined) throw new Error('not kept');
    const read = await createReader().read({ file, choices: {} });
    expect(read).toMatchObject({ kind: 'backup', counts: { notes: 1, cards: 1 } });
  });

  it('lie outside of the database, and are there after the browser emptied it', async () => {
    await keepSafetyCopy(await fakeApp({ rows }), { kind: 'before' });
    expect(await loadKeptCopies(await appAfterWipe())).toMatchObject([
      { kind: 'before', cards: 1 },
    ]);
  });

  it('keep nobody from looking through the cards while they are written', async () => {
    const app = await fakeApp({ rows });
    const written = Promise.withResolvers<void>();
    files.beforeMove = () => written.promise;
    const kept = keepSafetyCopy(app, { kind: 'before' });
    await vi.waitFor(() => expect(files.names('safety')).toEqual([expect.stringMatching(/part$/)]));
    await rebuildShortlist(app);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
    written.resolve();
    await kept;
  });

  it('that a browser died in are not offered, and are cleared away by the next one', async () => {
    const app = await fakeApp({ rows });
    const died = Promise.withResolvers<void>();
    files.beforeMove = () => died.promise;
    void keepSafetyCopy(app, { kind: 'before' }).catch(() => undefined);
    await vi.waitFor(() => expect(files.names('safety')).toEqual([expect.stringMatching(/part$/)]));
    expect(await loadKeptCopies(app)).toEqual([]);
    died.reject(new Error('died'));
    files.beforeMove = async () => undefined;
    files.put('safety', '1.json.gz.part.crswap', new Blob());
    await keepSafetyCopy(app, { kind: 'before' });
    expect(files.names('safety')).toEqual([expect.stringMatching(/json\.gz$/)]);
  });

  it('leave their mirror and their mark where the browser gives no room for files', async () => {
    const app = await fakeApp({ rows });
    files.refuse(true);
    expect(await tendInTime(app)).toEqual({ kept: true });
    expect(await loadKeptCopies(app)).toEqual([]);
    expect(await loadMirror()).toBeDefined();
    expect(await loadSafetyMark()).toMatchObject({ cards: 1 });
    expect(app.reported).toHaveLength(1);
    expect(await tendInTime(app)).toEqual({ kept: false });
  });

  it('are none where the browser gives no place for files, and the page that lists them still opens', async () => {
    const app = await fakeApp({ rows });
    const refused = new DOMException('Not in this window', 'SecurityError');
    vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(refused);
    expect(await loadKeptCopies(app)).toEqual([]);
    expect(app.reported).toHaveLength(1);
  });

  it('come first: nothing is replaced where none can be kept', async () => {
    const empty = madeOf(await exportBackup(await fakeApp()));
    const app = await fakeApp({ rows });
    const before = await everything(app);
    files.refuse(true);
    await expect(restoreFrom(app, empty.file)).rejects.toThrow('No space');
    expect(await everything(app)).toEqual(before);
  });
});
