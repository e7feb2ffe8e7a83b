import { findEntry } from '@/lib/interchange/archive/zip-file';
import { sha1 } from '@/lib/interchange/archive/sha-1';
import { isZstd, unzstd } from '@/lib/interchange/zstd/unzstd';
import type { ZipDirectory, ZipEntry } from '@/lib/interchange/archive/zip-directory';
import { LIMITS } from '@/lib/interchange/limits';
import type { PackedMedium } from '@/lib/interchange/packed-media';
import { addProblem, type ProblemList } from '@/lib/interchange/problem';
import { MOST_LIST_BYTES, readMediaList, type ListedMedium } from './media-list';
import { mediaName } from '@/lib/interchange/media-name';

export interface PackageMedia {
  readonly media: readonly PackedMedium[];
  /** Names that are listed without a file, and those that no file may have. */
  readonly missing: readonly string[];
}

/** The entry that holds the list. */
const LIST = 'media';

/** What a package lists as its media; a package without a list has none. */
export async function listMedia(
  archive: Blob,
  directory: ZipDirectory,
  problems: ProblemList,
): Promise<PackageMedia> {
  const media = new Map<string, PackedMedium>();
  const missing: string[] = [];
  const miss = (name: string) => missing.push(name.slice(0, LIMITS.mediaNameBytes));
  const entry = directory.get(LIST);
  if (entry === undefined) return { media: [], missing };
  const list = entry.size > MOST_LIST_BYTES ? undefined : await findEntry(archive, entry);
  const listed = list && readMediaList(list);
  if (listed === undefined) miss(LIST);
  for (const medium of listed ?? []) {
    const name = mediaName(medium.name);
    const file = directory.get(medium.entry);
    if (name === undefined || file === undefined) miss(medium.name);
    else if (media.has(name)) addProblem(problems, 'repeatedMedia', 0);
    else
      media.set(name, { name, ...sizeOf(medium, file), read: () => read(archive, file, medium) });
  }
  return { media: [...media.values()], missing };
}

/** In the latest packages an entry is packed once more, and only the list knows its size. */
function sizeOf({ size, sha1: sum }: ListedMedium, file: ZipEntry): { readonly size?: number } {
  if (size !== undefined) return { size };
  return sum === undefined ? { size: file.size } : {};
}

async function read(
  archive: Blob,
  file: ZipEntry,
  { size, sha1: sum }: ListedMedium,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (file.size > LIMITS.mediaBytes) return undefined;
  const entry = await findEntry(archive, file);
  const isPackedTwice = size !== undefined || sum !== undefined;
  if (!isPackedTwice || entry === undefined) return entry;
  const most = Math.min(size ?? LIMITS.mediaBytes, LIMITS.mediaBytes);
  const plain = isZstd(entry) ? unzstd(entry, most) : entry;
  const isWhole = plain !== undefined && (size === undefined || plain.length === size);
  return isWhole && isSum(sum, plain) ? plain : undefined;
}

function isSum(sum: Uint8Array | undefined, bytes: Uint8Array): boolean {
  if (sum?.length !== 20) return true;
  return sha1(bytes).every((byte, at) => byte === sum[at]);
}
