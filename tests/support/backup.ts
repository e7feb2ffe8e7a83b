import { LIBRARY_STORES } from '@/lib/domain/merge/library-rows';
import { createReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { restoreBackup, type RestoreMode } from '@/lib/services/transfer/restore-backup';
import type { FakeApp } from './fake-app';

/** Every row of the library, by store. */
export async function library(app: FakeApp) {
  const db = await app.db();
  const rows = LIBRARY_STORES.map(async (store) => [store, await db.getAll(store)] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** Every stored picture and sound with its bytes, in the order of their ids. */
export async function storedMedia(app: FakeApp) {
  const rows = await (await app.db()).getAll('media');
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      bytes: [...new Uint8Array(await row.bytes.arrayBuffer())],
    })),
  );
}

/** Brings a backup back as the import page does. */
export async function restore(app: App, file: Blob, mode: RestoreMode = 'replace') {
  const reader = createReader();
  const read = await reader.read({ file, choices: {} });
  if (read.kind !== 'backup') throw new Error(JSON.stringify(read));
  const { counts, settings } = read;
  const outcome = await restoreBackup(app, { reader, name: 'b.json', counts, settings, mode });
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  return outcome;
}
