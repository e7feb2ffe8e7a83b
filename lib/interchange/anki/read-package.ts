import { DamagedError } from '@/lib/interchange/zstd/damaged';
import { isZstd, unzstdParts } from '@/lib/interchange/zstd/unzstd';
import type { ZipDirectory, ZipEntry } from '@/lib/interchange/archive/zip-directory';
import {
  BrokenEntryError,
  findEntry,
  openZipFile,
  unpackEntry,
} from '@/lib/interchange/archive/zip-file';
import { LIMITS } from '@/lib/interchange/limits';
import type { PackedMedium } from '@/lib/interchange/packed-media';
import { emptyProblems, refuse, type ProblemList, type Refusal } from '@/lib/interchange/problem';
import {
  BrokenDatabaseError,
  LargeDatabaseError,
} from '@/lib/interchange/sqlite/broken-database-error';
import { isSqlite } from '@/lib/interchange/sqlite/database-head';
import type { DatabaseFile } from '@/lib/interchange/sqlite/lay-down';
import { withDatabase } from '@/lib/interchange/sqlite/open-database';
import type { AnkiCollection } from './collection';
import { mendCollection } from './mend-collection';
import { listMedia } from './package-media';
import { readCollection } from './read-collection';
import { readMessage } from './read-message';

/** What an Anki file brings, whole and with every reference pointing somewhere. */
export interface AnkiPackage {
  readonly collection: AnkiCollection;
  readonly media: readonly PackedMedium[];
  /** Names that the file lists but does not hold. */
  readonly missingMedia: readonly string[];
  /** Counted only: nothing in a database has a line. */
  readonly problems: ProblemList;
}

/** From the newest container to the oldest: a newer one holds a stub in place of the older. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;
/** The newest container that is known. */
const NEWEST = 3;
const MOST_COLLECTION_BYTES = LIMITS.unpackedBytes / 2;

/** Whether a file is an Anki package or a bare collection; nothing is unpacked. */
export async function isAnkiFile(file: Blob): Promise<boolean> {
  const head = await headOf(file);
  if (isSqlite(head)) return true;
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  const directory = await openZipFile(file);
  return !('kind' in directory) && isAnkiPackage(directory);
}

/** Whether an archive holds a collection. */
export function isAnkiPackage(directory: ZipDirectory): boolean {
  return COLLECTIONS.some((name) => directory.has(name));
}

/**
 * Reads `.apkg`, `.colpkg` (all three generations) and bare `.anki2`. The file stays where it lies:
 * the collection goes into SQLite's memory, media stay packed until they are read. Never throws on bytes.
 */
export async function readAnkiFile(file: Blob): Promise<AnkiPackage | Refusal> {
  if (file.size === 0) return refuse('emptyFile');
  const problems = emptyProblems();
  if (isSqlite(await headOf(file))) {
    const bare = { size: file.size, most: file.size, parts: file.stream() };
    const collection = await openCollection(bare, problems);
    if ('kind' in collection) return collection;
    return { collection, media: [], missingMedia: [], problems };
  }
  const directory = await openZipFile(file);
  if ('kind' in directory) return directory;
  const chosen = chooseCollection(directory, await packageVersion(file, directory));
  if ('kind' in chosen) return chosen;
  const collection = await openCollection(await unpack(file, chosen.entry), problems);
  if ('kind' in collection) return collection;
  if (chosen.mayBeStub && isStub(collection)) return refuse('ankiStub');
  const { media, missing } = await listMedia(file, directory, problems);
  return { collection, media, missingMedia: missing, problems };
}

interface ChosenCollection {
  readonly entry: ZipEntry;
  readonly mayBeStub: boolean;
}

function chooseCollection(directory: ZipDirectory, version: number): ChosenCollection | Refusal {
  if (version > NEWEST) return refuse('ankiNewer');
  const names = COLLECTIONS.filter((name) => directory.has(name));
  const meant = names.find((name) => name === COLLECTIONS[NEWEST - version]) ?? names[0];
  const entry = meant && directory.get(meant);
  if (meant === undefined || entry === undefined) return refuse('badZip');
  const isOldest = meant === 'collection.anki2';
  // A package that says it is newer holds nothing but the stub under the oldest name.
  if (isOldest && version > 1) return refuse('ankiStub');
  return { entry, mayBeStub: isOldest };
}

/** The collection's own file; packed once more in the newest packages, and then unpacked as it is read. */
async function unpack(file: Blob, entry: ZipEntry): Promise<DatabaseFile | undefined> {
  if (!isZstd(await firstBytes(file, entry))) {
    return { size: entry.size, most: mostBytes(entry.packedSize), parts: unpackEntry(file, entry) };
  }
  const packed = await findEntry(file, entry);
  if (packed === undefined) return undefined;
  const most = mostBytes(packed.length);
  return { most, parts: unzstdParts(packed, most) };
}

/** What a collection may unpack to. */
function mostBytes(packedBytes: number): number {
  const { databaseBytes, databaseRatio } = LIMITS;
  return Math.min(MOST_COLLECTION_BYTES, databaseBytes + packedBytes * databaseRatio);
}

async function firstBytes(file: Blob, entry: ZipEntry): Promise<Uint8Array> {
  try {
    for await (const part of unpackEntry(file, entry)) return part;
  } catch (error) {
    // Whoever reads all of it meets the damage again.
    if (!(error instanceof BrokenEntryError)) throw error;
  }
  return new Uint8Array();
}

async function headOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, 16).arrayBuffer());
}

/** PackageMetadata: 1 the version. 0 where a package tells none. */
async function packageVersion(file: Blob, directory: ZipDirectory): Promise<number> {
  const entry = directory.get('meta');
  const meta = entry && entry.size < 1024 ? await findEntry(file, entry) : undefined;
  if (meta === undefined) return 0;
  try {
    return readMessage(meta, 0, (tag, found, pbf) => (tag === 1 ? pbf.readVarint() : found));
  } catch {
    // Not protobuf: the names of the entries tell as well.
    return 0;
  }
}

const BROKEN = [BrokenDatabaseError, BrokenEntryError, DamagedError];

async function openCollection(
  file: DatabaseFile | undefined,
  problems: ProblemList,
): Promise<AnkiCollection | Refusal> {
  if (file === undefined) return refuse('ankiBroken');
  try {
    const raw = await withDatabase(file, readCollection);
    return raw === 'newer' ? refuse('ankiNewer') : mendCollection(raw, problems);
  } catch (error) {
    if (error instanceof LargeDatabaseError) return refuse('unpacksTooLarge');
    if (BROKEN.some((kind) => error instanceof kind)) return refuse('ankiBroken');
    throw error;
  }
}

/** One note that asks for an update, in whatever language: it names the files of newer versions. */
function isStub({ notes, reviews }: AnkiCollection): boolean {
  const [note] = notes;
  const [front = '', ...rest] = note?.fields ?? [];
  const isAlone = notes.length === 1 && reviews.length === 0 && rest.every((field) => field === '');
  return isAlone && /\.(?:col|a)pkg\b|requires a newer version of Anki/.test(front);
}
