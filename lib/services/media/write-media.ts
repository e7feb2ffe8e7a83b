import { mediaPart } from '@/lib/services/transfer/media-parts';
import type { RunningImport } from '@/lib/services/transfer/running-import';
import type { WritingApp } from '@/lib/services/transfer/write-notes';
import type { MediaRow } from '@/lib/storage/rows';
import { transact, type Writes } from '@/lib/storage/transact';

/**
 * Writes rows that `readMedia` made, in the caller's transaction. Bytes that are there already stay as
 * they are and get the new names.
 */
export async function putMedia(tx: Writes<'media'>, rows: readonly MediaRow[]): Promise<void> {
  const store = tx.objectStore('media');
  for (const row of rows) {
    const known = await store.get(row.id);
    await store.put(known === undefined ? row : { ...known, ...mergedNames(known, row) });
  }
}

/**
 * Writes a part of the media of an import, with the way back in the same transaction: `part` tells it
 * from the others of this import. `removeMedia` decides what the way back takes.
 */
export async function writeImportMedia(
  app: WritingApp,
  running: RunningImport,
  { rows, part }: { readonly rows: readonly MediaRow[]; readonly part: number },
): Promise<void> {
  const images = rows.map(({ id }) => ({ store: 'media', key: id }) as const);
  await transact(
    await app.db(),
    ['media', 'undos'],
    async (tx) => {
      await putMedia(tx, rows);
      await tx.objectStore('undos').put(running.images(mediaPart(part), images));
    },
    'relaxed',
  );
  running.counts.media = (running.counts.media ?? 0) + rows.length;
}

function mergedNames(known: MediaRow, row: MediaRow): Pick<MediaRow, 'names' | 'addedAt'> {
  const addedAt = known.addedAt ?? row.addedAt;
  return {
    names: [...new Set([...known.names, ...row.names])],
    ...(addedAt !== undefined && { addedAt }),
  };
}
