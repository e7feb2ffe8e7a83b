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
