import { linkMedia } from '@/lib/domain/media/media-refs';
import type { ImportReader } from '@/lib/interchange/reader';
import { readMedia } from '@/lib/services/media/read-media';
import { writeImportMedia } from '@/lib/services/media/write-media';
import type { RunningImport } from './running-import';
import type { WritingApp } from './write-notes';

/** Files per transaction: their bytes lie in memory together. */
const PART = 8;

export interface MediaWriting {
  readonly reader: Pick<ImportReader, 'media'>;
  /** Files to bring; 0: none, names in fields stay names. */
  readonly total: number;
  /** Awaited before each part. */
  readonly nextPart: () => Promise<unknown>;
  readonly onProgress: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Makes the names in a field references to what was stored; absent where nothing was. */
export type LinkField = (html: string) => string;

/**
 * Writes pictures and sounds of the file that `reader` has read, each once by its bytes. A damaged one
 * stays out, and its name a name.
 */
export async function writeMediaFiles(
  app: WritingApp,
  running: RunningImport,
  { reader, total, nextPart, onProgress, signal }: MediaWriting,
): Promise<LinkField | undefined> {
  const ids = new Map<string, string>();
  for (let from = 0; from < total && !signal?.aborted; from += PART) {
    await nextPart();
    const files = await reader.media({ from, count: PART });
    const rows = await Promise.all(
      files.flatMap(({ name, bytes }) => (bytes === undefined ? [] : readMedia(bytes, name))),
    );
    for (const { id, names } of rows) for (const name of names) ids.set(name, id);
    if (rows.length > 0) await writeImportMedia(app, running, { rows, part: from / PART });
    onProgress(Math.min(from + PART, total));
  }
  return ids.size === 0 ? undefined : (html) => linkMedia(html, (name) => ids.get(name));
}
