import { createReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { restoreBackup } from '@/lib/services/transfer/restore-backup';

/** Restores a file in place of everything, as the page does. */
export async function restoreFrom(app: App, file: Blob, signal?: AbortSignal) {
  const reader = createReader();
  const read = await reader.read({ file, choices: {} });
  if (read.kind !== 'backup') throw new Error(read.kind);
  const { counts, settings } = read;
  const input = { reader, name: 'copy', counts, settings, mode: 'replace' } as const;
  return restoreBackup(app, { ...input, ...(signal && { signal }) });
}
