import { describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { finishSettings } from '@/lib/services/transfer/replaced-settings';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { restore } from '@/tests/support/backup';
import { madeOf } from '@/tests/support/exported-file';
import { aDeck, aNote } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const FULL = new Error('full disk');

describe('the settings of a restore', () => {
  it('go back with it, but for one that was changed since', async () => {
    const quietHours = { from: 21, to: 6 };
    const other = await fakeApp();
    await other.settings.save({ theme: 'dark', newPerDay: 9, quietHours });
    const { file } = madeOf(await exportBackup(other));
    const app = await fakeApp();
    await app.settings.save({ theme: 'light', newPerDay: 3, minutesPerDay: 12 });
    const before = await app.settings.load();
    const { importId } = await restore(app, file);
    expect(await app.settings.load()).toMatchObject({ theme: 'dark', newPerDay: 9, quietHours });
    await app.settings.save({ newPerDay: 7 });
    await undoImport(app, { importId });
    expect(await app.settings.load()).toEqual({ ...before, newPerDay: 7 });
  });

  it('are left to whoever comes next where a full disk does not take them, and the rest has come', async () => {
    const other = await fakeApp();
    await other.settings.save({ newPerDay: 9 });
    const { file } = madeOf(await exportBackup(other));
    const app = await fakeApp({
      rows: { decks: [aDeck()], notes: [aNote()] },
      settings: { newPerDay: 3 },
    });
    const full = { ...app, settings: { ...app.settings, save: () => Promise.reject(FULL) } };
    await restore(full, file);
    expect(app.reported).toEqual([FULL]);
    await finishSettings(app);
    expect((await app.settings.load()).newPerDay).toBe(9);
    const [row] = await (await app.db()).getAll('imports');
    if (row === undefined) throw new Error('no restore');
    await undoImport(full, { importId: row.id });
    expect(await (await app.db()).count('notes')).toBe(1);
    expect((await app.settings.load()).newPerDay).toBe(9);
    await finishSettings(app);
    expect((await app.settings.load()).newPerDay).toBe(3);
    await app.settings.save({ newPerDay: 5 });
    await finishSettings(app);
    expect((await app.settings.load()).newPerDay).toBe(5);
  });

  it('are taken over once where the page and the worker do it at the same time', async () => {
    const other = await fakeApp();
    await other.settings.save({ newPerDay: 9 });
    const { file } = madeOf(await exportBackup(other));
    const app = await fakeApp({ settings: { newPerDay: 3 } });
    const held = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const save: typeof app.settings.save = async (values) => {
      began.resolve();
      await held.promise;
      return app.settings.save(values);
    };
    const restored = restore({ ...app, settings: { ...app.settings, save } }, file);
    await began.promise;
    const byWorker = finishSettings(app).then(() => app.settings.save({ newPerDay: 5 }));
    // A worker that does not wait is done by then.
    await Promise.race([byWorker, new Promise((resolve) => setTimeout(resolve, 50))]);
    held.resolve();
    await Promise.all([restored, byWorker]);
    expect((await app.settings.load()).newPerDay).toBe(5);
  });
});
