import { imageSize } from '@/lib/domain/media/image-size';
import { sniffMedia } from '@/lib/domain/media/media-kind';
import { LIBRARY_STORES, type LibraryRows } from '@/lib/domain/merge/library-rows';
import type { ZipDirectory, ZipEntry } from '@/lib/interchange/archive/zip-directory';
import {
  BrokenEntryError,
  packedEntry,
  readEntry,
  unpackEntry,
} from '@/lib/interchange/archive/zip-file';
import { LIMITS } from '@/lib/interchange/limits';
import { refuse, type Refusal } from '@/lib/interchange/problem';
import {
  ZIP_HEADER,
  ZIP_MEDIA_LIST,
  type BackupContent,
  type BackupMedia,
  type ListedMedia,
} from './backup-format';
import { parseJson } from './parse-json';
import { mediaLine, readJsonBackup } from './read-backup';
import { ROW_SCHEMAS } from './row-schemas';
import type { z } from './zod';

/** Whether an archive is a backup, as far as its directory tells. */
export function isZipBackup(directory: ZipDirectory): boolean {
  return directory.has(ZIP_HEADER);
}

/** A backup with media. Its rows are read now, its media where they lie when they are asked for. */
export async function readZipBackup(
  file: Blob,
  directory: ZipDirectory,
): Promise<BackupContent | Refusal> {
  try {
    return await readRows(file, directory);
  } catch (error) {
    if (error instanceof BrokenEntryError) return refuse('badZip');
    throw error;
  }
}

async function readRows(file: Blob, directory: ZipDirectory): Promise<BackupContent | Refusal> {
  const head = directory.get(ZIP_HEADER);
  const read = readJsonBackup(head === undefined ? '' : await textOf(file, head));
  if ('kind' in read) return read;
  const stores: Record<string, readonly object[]> = {};
  for (const store of LIBRARY_STORES) {
    const entry = directory.get(`rows/${store}.ndjson`);
    const rows = await readLines(file, entry, { schema: ROW_SCHEMAS[store], detail: store });
    if ('kind' in rows) return rows;
    stores[store] = rows;
  }
  const about = { schema: mediaLine, detail: 'media' };
  const listed = await readLines(file, directory.get(ZIP_MEDIA_LIST), about);
  if ('kind' in listed) return listed;
  const media = (listed as readonly ListedMedia[]).flatMap((line) => {
    const entry = directory.get(`media/${line.id}`);
    return entry === undefined ? [] : [() => readMedia(file, entry, line)];
  });
  return { header: read.header, rows: stores as unknown as LibraryRows, media };
}

interface Lines {
  readonly schema: z.ZodMiniType;
  /** What the lines are, for a refusal. */
  readonly detail: string;
}

/** The checked rows of NDJSON, of which a part at a time is in memory as text. */
async function readLines(
  file: Blob,
  entry: ZipEntry | undefined,
  { schema, detail }: Lines,
): Promise<readonly object[] | Refusal> {
  const rows: object[] = [];
  if (entry === undefined) return rows;
  let number = 0;
  for await (const line of linesOf(file, entry)) {
    number += 1;
    if (line === '') continue;
    const row = parseJson(line);
    const isGood = row.kind === 'json' && schema.safeParse(row.value).success;
    if (!isGood) return refuse('backupBroken', { line: number, detail });
    rows.push(row.value as object);
  }
  return rows;
}

async function* linesOf(file: Blob, entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of unpackEntry(file, entry)) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

async function textOf(file: Blob, entry: ZipEntry): Promise<string> {
  return new TextDecoder().decode(await readEntry(file, entry));
}

/** The bytes stay in the file they lie in; what they are decides whether they are shown. */
async function readMedia(
  file: Blob,
  entry: ZipEntry,
  { width: _width, height: _height, ...about }: ListedMedia,
): Promise<BackupMedia | undefined> {
  if (entry.size > LIMITS.mediaBytes) return undefined;
  try {
    const bytes = await readEntry(file, entry);
    const mime = sniffMedia(bytes);
    const kept = entry.isDeflated ? new Blob([bytes]) : await packedEntry(file, entry);
    return { ...about, mime, ...imageSize(bytes, mime), bytes: kept.slice(0, kept.size, mime) };
  } catch {
    // Damaged: the others come in without it.
    return undefined;
  }
}
