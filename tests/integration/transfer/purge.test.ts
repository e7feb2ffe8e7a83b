import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseId } from '@/lib/domain/ids';
import { DAY, HOUR } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import { loadPurge } from '@/lib/services/transfer/load-purge';
import { keepSafetyCopy } from '@/lib/services/transfer/safety-copies';
import { acceptEmpty, loadSurvivingCopy } from '@/lib/services/transfer/surviving-copy';
import { tellOfPurge } from '@/lib/services/worker/tell-of-purge';
import { appAfterWipe } from '@/tests/support/app-after-wipe';
import { aCard, aDeck, aNote, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';
import { installFakeFiles, type FakeFiles } from '@/tests/support/fake-files';
import { importText } from '@/tests/support/import-text';
import { restoreFrom } from '@/tests/support/restore-from';
import { tendInTime } from '@/tests/support/tend-in-time';

const rows = { decks: [aDeck()], notes: [aNote()], cards: [aCard()] };
let files: FakeFiles;
beforeEach(() => {
  files = installFakeFiles();
});

/** How many cards the copy that is offered brings back. */
async function cardsIn(app: FakeApp): Promise<number | undefined> {
  const copy = await loadSurvivingCopy(app);
  if (copy === undefined) return undefined;
  const read = await createReader().read({ file: copy.file, choices: {} });
  if (read.kind !== 'backup') throw new Error(read.kind);
  expect(copy.cards).toBe(read.counts.cards);
  return read.counts.cards;
}

describe('a database that the browser emptied (U-17)', () => {
  it('is noticed, and comes back from the copy that survived in another place', async () => {
    await tendInTime(await fakeApp({ rows }));
    const app = await appAfterWipe();
    expect(await loadPurge(app)).toEqual({ kind: 'purged' });
    const copy = await loadSurvivingCopy(app);
    if (!copy) throw new Error('no copy');
    await restoreFrom(app, copy.file);
    expect(await (await app.db()).getAllKeys('cards')).toEqual(['note-1/0']);
    expect(await loadPurge(app)).toEqual({ kind: 'none' });
  });

  it('comes back where it held goals and no card', async () => {
    await tendInTime(await fakeApp({ rows: { goals: [aGoal()] } }));
    const app = await appAfterWipe();
    expect(await loadPurge(app)).toEqual({ kind: 'purged' });
    const copy = await loadSurvivingCopy(app);
    if (!copy) throw new Error('no copy');
    expect(copy).toMatchObject({ cards: 0, goals: 1 });
    await restoreFrom(app, copy.file);
    expect(await (await app.db()).count('goals')).toBe(1);
    expect(await loadPurge(app)).toEqual({ kind: 'none' });
  });

  it('comes back with the import that ended half a minute before', async () => {
    const app = await fakeApp({ rows });
    await tendInTime(app);
    await importText(app, 'adiós,bye\nsí,yes');
    await tendInTime(app);
    expect(await cardsIn(await appAfterWipe())).toBe(3);
  });

  it('comes back with what was added since the clock, once a year ahead, is right', async () => {
    const app = await fakeApp({ rows });
    app.clock.now += 365 * DAY;
    await keepSafetyCopy(app, { kind: 'before' });
    app.clock.now = MONDAY_9AM;
    await importText(app, 'adiós,bye');
    await keepSafetyCopy(app, { kind: 'before' });
    expect(await cardsIn(await appAfterWipe())).toBe(2);
  });

  it('comes back from the mirror where there are no files', async () => {
    files.refuse(true);
    await tendInTime(await fakeApp({ rows }));
    expect(await cardsIn(await appAfterWipe())).toBe(1);
  });

  it('comes back from the newest of both places', async () => {
    const app = await fakeApp({ rows });
    await tendInTime(app);
    await importText(app, 'adiós,bye');
    app.clock.now += HOUR;
    await keepSafetyCopy(app, { kind: 'before' });
    expect(await cardsIn(await appAfterWipe())).toBe(2);
  });

  it('comes back from the mirror where it is newer than every file', async () => {
    const app = await fakeApp({ rows });
    await tendInTime(app);
    await importText(app, 'adiós,bye');
    files.refuse(true);
    await tendInTime(app);
    expect(await cardsIn(await appAfterWipe())).toBe(2);
  });

  it('comes back from the copy before one that a power cut left damaged', async () => {
    const app = await fakeApp({ rows });
    await tendInTime(app);
    app.clock.now += DAY;
    await keepSafetyCopy(app, { kind: 'before' });
    const [newest = ''] = files.names('safety').filter((name) => name.includes('before'));
    files.put('safety', newest, new Blob([new Uint8Array(99)]));
    expect(await cardsIn(await appAfterWipe())).toBe(1);
  });

  it('still comes back after a restore that was stopped, not the emptiness from before it', async () => {
    await tendInTime(await fakeApp({ rows }));
    const app = await appAfterWipe();
    await (await app.db()).put('cards', aCard({ noteId: parseId('sample') }));
    app.clock.now = MONDAY_9AM + DAY;
    const copy = await loadSurvivingCopy(app);
    if (!copy) throw new Error('no copy');
    expect(await restoreFrom(app, copy.file, AbortSignal.abort())).toEqual({ kind: 'cancelled' });
    expect((await loadSurvivingCopy(app))?.at).toBe(copy.at);
  });

  it('says that there is no copy where none survived', async () => {
    await tendInTime(await fakeApp({ rows }));
    await fakeBrowser.storage.local.remove('safetyCopy');
    files = installFakeFiles();
    const app = await appAfterWipe();
    expect(await loadPurge(app)).toMatchObject({ kind: 'purged' });
    expect(await loadSurvivingCopy(app)).toBeUndefined();
  });

  it('keeps the surviving copy while only a little has been added since', async () => {
    const many = Array.from({ length: 9 }, (_, n) => aCard({ noteId: parseId(`n${n}`) }));
    await tendInTime(await fakeApp({ rows: { ...rows, cards: many } }));
    const app = await appAfterWipe();
    await (await app.db()).put('cards', aCard());
    expect(await tendInTime(app)).toEqual({ kept: false });
    expect(await loadPurge(app)).toEqual({ kind: 'purged' });
  });

  it('is not offered again once the person starts anew', async () => {
    await tendInTime(await fakeApp({ rows }));
    const app = await appAfterWipe();
    await acceptEmpty(app);
    expect(await loadPurge(app)).toEqual({ kind: 'none' });
  });

  it('opens the page that brings it back by itself, once', async () => {
    const opened = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.tabs, { create: opened });
    await tendInTime(await fakeApp({ rows }));
    await tellOfPurge(await fakeApp());
    expect(opened).not.toHaveBeenCalled();
    const app = await appAfterWipe();
    await tellOfPurge(app);
    await tellOfPurge(app);
    expect(opened).toHaveBeenCalledTimes(1);
    expect(opened).toHaveBeenCalledWith({
      url: expect.stringMatching(/dashboard\.html#\/transfer$/),
    });
    expect(await loadPurge(app)).toEqual({ kind: 'purged' });
  });
});
