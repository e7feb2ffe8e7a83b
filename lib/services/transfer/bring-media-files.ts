import type { ImportId } from '@/lib/domain/ids';
import type { ImportReader } from '@/lib/interchange/reader';
import { readMedia } from '@/lib/services/media/read-media';
import { putMedia } from '@/lib/services/media/write-media';
import type { MediaRow } from '@/lib/storage/rows';
import { transact } from '@/lib/storage/transact';
import { mediaPart } from './media-parts';
import { wayBackOf } from './running-import';
import type { WritingWatch } from './write-file';
import { MEDIA_PART, wholeFiles } from './write-media-files';
import type { WritingApp } from './write-notes';

/** Pictures and sounds for the cards of an import that is live, as plain data. */
export interface MediaBringing {
  readonly importId: ImportId;
  /** Files of the package. */
  readonly total: number;
  /** The import brings nothing else: taking it back takes them away from cards that name them. */
  readonly isAlone?: boolean;
}

/**
 * Writes them part by part, each with its way back, beside a connection of its own; gives back how many
 * came. A worker does it: nothing here asks for the browser.
 */
export async function bringMediaFiles(
  app: WritingApp,
  reader: Pick<ImportReader, 'media'>,
  job: MediaBringing,
  { nextPart, onProgress, signal }: WritingWatch,
): Promise<number> {
  const { total } = job;
  let brought = 0;
  for (let from = 0; from < total && !signal?.aborted; from += MEDIA_PART) {
    await nextPart?.();
    const files = wholeFiles(await reader.media({ from, count: MEDIA_PART }));
    const rows = await Promise.all(files.map(({ name, bytes }) => readMedia(bytes, name)));
    const left = Math.max(0, total - from - MEDIA_PART);
    const written = await writePart(app, job, { rows, part: from / MEDIA_PART, left });
    if (written === undefined) break;
    brought += written;
    onProgress?.(Math.min(from + MEDIA_PART, total));
  }
  return brought;
}

interface MediaPart {
  readonly rows: readonly MediaRow[];
  readonly part: number;
  /** Files of the package behind this part. */
  readonly left: number;
}

/** How many came; absent, and nothing written, where the import was taken back meanwhile. */
async function writePart(
  app: WritingApp,
  { importId, isAlone = false }: MediaBringing,
  { rows, part, left }: MediaPart,
): Promise<number | undefined> {
  return transact(await app.db(), ['media', 'undos', 'imports'], async (tx) => {
    const row = await tx.objectStore('imports').get(importId);
    if (row?.status !== 'live') return undefined;
    const store = tx.objectStore('media');
    const known = await Promise.all(rows.map(({ id }) => store.getKey(id)));
    // Those that were there stay when an import that brought nothing else is taken back.
    const brought = isAlone ? rows.filter((_row, at) => known[at] === undefined) : rows;
    const images = brought.map(({ id }) => ({ store: 'media', key: id }) as const);
    const media = (row.counts.media ?? 0) + brought.length;
    await putMedia(tx, rows);
    await Promise.all([
      tx
        .objectStore('undos')
        .put(wayBackOf({ ...row, importId }, mediaPart(part, { isAlone }), images)),
      tx
        .objectStore('imports')
        .put({ ...row, counts: { ...row.counts, media, mediaToCome: left } }),
    ]);
    return brought.length;
  });
}
