import type { ImportId } from '@/lib/domain/ids';
import type { ImportReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { bringMediaFiles, type MediaBringing } from './bring-media-files';
import type { FileWriter } from './file-reader';
import type { ImportOutcome, ImportProgress } from './import-notes';
import { removeImport } from './remove-import';
import { importRow, runningImport } from './running-import';
import { askForSafetyCopy } from './safety-due';

export interface BringMediaInput extends MediaBringing {
  /** Has read the package. */
  readonly reader: Pick<ImportReader, 'media'> & FileWriter;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Brings the pictures and sounds of a package whose cards are here already.
 * - Part by part, each with its way back in the import's own: taking the import back takes them, too,
 *   and ends this where it still goes on.
 * - Stopped, or with its page gone: what came stays; `importMedia` brings the rest.
 */
export async function bringMedia(
  app: App,
  { reader, signal, onProgress, ...job }: BringMediaInput,
): Promise<{ readonly media: number }> {
  const watch = {
    signal,
    onProgress: (done: number) => onProgress?.({ done, total: job.total }),
  };
  try {
    const media = await (reader.bring?.(job, watch) ?? bringMediaFiles(app, reader, job, watch));
    await transact(await app.db(), ['meta'], (tx) => askForSafetyCopy(tx, app.now()));
    return { media };
  } finally {
    app.publish(['media', 'imports', 'undos', 'meta']);
  }
}

/**
 * Only the pictures and sounds of a package whose cards came without them: no note, no card and no
 * schedule is touched. An import of its own, so that it can be taken back.
 */
export async function importMedia(
  app: App,
  { name, ...input }: Omit<BringMediaInput, 'importId' | 'isAlone'> & { readonly name: string },
): Promise<Extract<ImportOutcome, { kind: 'imported' }>> {
  const importId = app.newId<ImportId>();
  const [startedAt, deviceId] = [app.now(), await app.deviceId()];
  const running = runningImport({ importId, name, startedAt, deviceId });
  await transact(await app.db(), ['imports'], (tx) =>
    tx.objectStore('imports').put(importRow(running, 'live', startedAt)),
  );
  const { media } = await bringMedia(app, { ...input, importId, isAlone: true });
  // All of them were here: there is nothing to take back.
  if (media === 0) await removeImport(app, { importId });
  return { kind: 'imported', importId, counts: { ...running.counts, media } };
}
