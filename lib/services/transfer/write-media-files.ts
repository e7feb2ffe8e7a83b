import { linkMedia } from '@/lib/domain/media/media-refs';
import type { ImportReader } from '@/lib/interchange/reader';
import { mediaIdOf, readMedia } from '@/lib/services/media/read-media';
import { writeImportMedia } from '@/lib/services/media/write-media';
import type { RunningImport } from './running-import';
import type { WritingApp } from './write-notes';

/**
 * When pictures and sounds of a file come: before the cards that name them, once the cards are there
 * (`bringMedia`), or not at all. Cards name their bytes in each case, so that they can still come.
 */
export const MEDIA_TIMES = ['now', 'later', 'none'] as const;
export type MediaTime = (typeof MEDIA_TIMES)[number];

/** Files per transaction: their bytes lie in memory together. */
export const MEDIA_PART = 8;

export interface MediaWriting {
  readonly reader: Pick<ImportReader, 'media'>;
  /** Files that the fields may name; 0: none, names in fields stay names. */
  readonly total: number;
  /** Awaited before each part. */
  readonly nextPart: () => Promise<unknown>;
  readonly onProgress: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Makes the names in a field references to bytes; absent where there are none. */
export type LinkField = (html: string) => string;

/**
 * Writes pictures and sounds of the file that `reader` has read, each once by its bytes. A damaged one
 * stays out, and its name a name.
 */
export function writeMediaFiles(
  app: WritingApp,
  running: RunningImport,
  media: MediaWriting,
): Promise<LinkField | undefined> {
  return linkFiles(media, async (files, part) => {
    const rows = await Promise.all(files.map(({ name, bytes }) => readMedia(bytes, name)));
    if (rows.length > 0) await writeImportMedia(app, running, { rows, part });
    return rows;
  });
}

/** Reads the same files only for what their bytes are called, and writes none of them. */
export function nameMediaFiles(media: MediaWriting): Promise<LinkField | undefined> {
  return linkFiles(media, (files) =>
    Promise.all(
      files.map(async ({ name, bytes }) => ({
        id: await mediaIdOf(bytes),
        names: [name.normalize('NFC')],
      })),
    ),
  );
}

interface WholeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function linkFiles(
  { reader, total, nextPart, onProgress, signal }: MediaWriting,
  take: (
    files: readonly WholeFile[],
    part: number,
  ) => Promise<readonly { readonly id: string; readonly names: readonly string[] }[]>,
): Promise<LinkField | undefined> {
  const ids = new Map<string, string>();
  for (let from = 0; from < total && !signal?.aborted; from += MEDIA_PART) {
    await nextPart();
    const files = wholeFiles(await reader.media({ from, count: MEDIA_PART }));
    for (const { id, names } of await take(files, from / MEDIA_PART)) {
      for (const name of names) ids.set(name, id);
    }
    onProgress(Math.min(from + MEDIA_PART, total));
  }
  return ids.size === 0 ? undefined : (html) => linkMedia(html, (name) => ids.get(name));
}

/** Without the damaged ones. */
export function wholeFiles(
  files: Awaited<ReturnType<ImportReader['media']>>,
): readonly WholeFile[] {
  return files.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [{ name, bytes }]));
}
