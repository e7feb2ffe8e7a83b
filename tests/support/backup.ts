import { parseId, type ImportId } from '@/lib/domain/ids';
import { LIBRARY_STORES } from '@/lib/domain/merge/library-rows';
import { createReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { restoreBackup, type RestoreMode } from '@/lib/services/transfer/restore-backup';
import type { LibraryWrite } from '@/lib/services/transfer/write-library';
import type { ImportRow } from '@/lib/storage/rows';
import { MONDAY_9AM } from './factories';
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

/** What the row of a restore says, of which only the library matters. */
export function aRestore(row: Partial<ImportRow> = {}): LibraryWrite['restore'] {
  const id = parseId<ImportId>('restore-1');
  return {
    isUndone: false,
    row: { id, name: 'b.json', status: 'live', startedAt: MONDAY_9AM, counts: {}, ...row },
  };
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
