import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { library, restore, storedMedia } from '@/tests/support/backup';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp } from '@/tests/support/fake-app';
import { live, lived } from '@/tests/support/lived-library';

describe('a library that was lived in', () => {
  it('is equal in content, schedule, history and media after export, wipe and restore', async () => {
    await fc.assert(
      fc.asyncProperty(lived, async (life) => {
        globalThis.indexedDB = new IDBFactory();
        const one = await live(life);
        const before = [await library(one), await storedMedia(one)];
        const { file, name } = madeOf(await exportBackup(one));
        expect(name.endsWith(life.media.length > 0 ? '.zip' : '.json')).toBe(true);

        globalThis.indexedDB = new IDBFactory();
        const two = await fakeApp();
        await restore(two, file);
        expect([await library(two), await storedMedia(two)]).toEqual(before);
        expect((await two.settings.load()).newPerDay).toBe(life.newPerDay);
      }),
      { numRuns: 25 },
    );
  });

  it('tells how far the file is, to the end', async () => {
    const app = await live({ texts: [], deeds: [], media: [], goal: 'x', newPerDay: 1 });
    const told: number[] = [];
    let total = 0;
    await exportBackup(app, {
      onProgress: (progress) => {
        told.push(progress.done);
        ({ total } = progress);
      },
    });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(total);
  });

  it('leaves no file where the making is stopped', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const app = await live({ texts: [], deeds: [], media: [bytes], goal: 'x', newPerDay: 1 });
    const stop = new AbortController();
    const making = exportBackup(app, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(making).rejects.toThrow();
  });
});
