import { isZstd, unzstd } from '@/lib/interchange/zstd/unzstd';
import { readZipEntry } from '@/lib/interchange/archive/read-zip-entry';
import { readZipDirectory, type ZipDirectory } from '@/lib/interchange/archive/zip-directory';
import { LIMITS } from '@/lib/interchange/limits';
import { emptyProblems, refuse, type ProblemList, type Refusal } from '@/lib/interchange/problem';
import { BrokenDatabaseError } from '@/lib/interchange/sqlite/broken-database-error';
import { isSqlite, withDatabase } from '@/lib/interchange/sqlite/open-database';
import type { AnkiCollection } from './collection';
import { mendCollection } from './mend-collection';
import { listMedia, type AnkiMedia } from './package-media';
import { readCollection } from './read-collection';
import { readMessage } from './read-message';

/** What an Anki file brings, whole and with every reference pointing somewhere. */
export interface AnkiPackage {
  readonly collection: AnkiCollection;
  readonly media: readonly AnkiMedia[];
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

/** Whether the bytes are an Anki package or a bare collection; nothing is unpacked. */
export function isAnkiFile(bytes: Uint8Array): boolean {
  if (isSqlite(bytes)) return true;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const directory = readZipDirectory(bytes);
  return !('kind' in directory) && isAnkiPackage(directory);
}

/** Whether an archive holds a collection. */
export function isAnkiPackage(directory: ZipDirectory): boolean {
  return COLLECTIONS.some((name) => directory.has(name));
}

/**
 * Reads `.apkg`, `.colpkg` (all three generations) and bare `.anki2`. Media stay packed until they are
 * read. Never throws on bytes.
 */
export async function readAnkiFile(bytes: Uint8Array<ArrayBuffer>): Promise<AnkiPackage | Refusal> {
  if (bytes.length === 0) return refuse('emptyFile');
  const problems = emptyProblems();
  if (isSqlite(bytes)) {
    const collection = await openCollection(bytes, problems);
    if ('kind' in collection) return collection;
    return { collection, media: [], missingMedia: [], problems };
  }
  const directory = readZipDirectory(bytes);
  if ('kind' in directory) return directory;
  const chosen = chooseCollection(bytes, directory);
  if ('kind' in chosen) return chosen;
  const collection = await openCollection(chosen.unpack(), problems);
  if ('kind' in collection) return collection;
  if (chosen.mayBeStub && isStub(collection)) return refuse('ankiStub');
  const { media, missing } = listMedia(bytes, directory, problems);
  return { collection, media, missingMedia: missing, problems };
}

interface ChosenCollection {
  readonly unpack: () => Uint8Array | undefined;
  readonly mayBeStub: boolean;
}

function chooseCollection(bytes: Uint8Array, directory: ZipDirectory): ChosenCollection | Refusal {
  const version = packageVersion(bytes, directory);
  if (version > NEWEST) return refuse('ankiNewer');
  const names = COLLECTIONS.filter((name) => directory.has(name));
  const meant = names.find((name) => name === COLLECTIONS[NEWEST - version]) ?? names[0];
  const entry = meant && directory.get(meant);
  if (meant === undefined || entry === undefined) return refuse('badZip');
  const isOldest = meant === 'collection.anki2';
  // A package that says it is newer holds nothing but the stub under the oldest name.
  if (isOldest && version > 1) return refuse('ankiStub');
  const unpack = () => {
    const unpacked = readZipEntry(bytes, entry);
    return unpacked && isZstd(unpacked) ? unzstd(unpacked, MOST_COLLECTION_BYTES) : unpacked;
  };
  return { unpack, mayBeStub: isOldest };
}

/** PackageMetadata: 1 the version. 0 where a package tells none. */
function packageVersion(bytes: Uint8Array, directory: ZipDirectory): number {
  const entry = directory.get('meta');
  const meta = entry && entry.size < 1024 ? readZipEntry(bytes, entry) : undefined;
  if (meta === undefined) return 0;
  try {
    return readMessage(meta, 0, (tag, found, pbf) => (tag === 1 ? pbf.readVarint() : found));
  } catch {
    // Not protobuf: the names of the entries tell as well.
    return 0;
  }
}

async function openCollection(
  bytes: Uint8Array | undefined,
  problems: ProblemList,
): Promise<AnkiCollection | Refusal> {
  if (bytes === undefined) return refuse('ankiBroken');
  try {
    const raw = await withDatabase(bytes, readCollection);
    return raw === 'newer' ? refuse('ankiNewer') : mendCollection(raw, problems);
  } catch (error) {
    if (error instanceof BrokenDatabaseError) return refuse('ankiBroken');
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
