import { LIMITS } from '@/lib/interchange/limits';
import { isZstd, unzstd } from '@/lib/interchange/zstd/unzstd';
import { readMessage } from './read-message';

/** A line of the list of media: which entry of the archive has which name. */
export interface ListedMedium {
  readonly entry: string;
  readonly name: string;
  /** Bytes, where the list tells. */
  readonly size?: number;
  readonly sha1?: Uint8Array;
}

/** Bytes of an unpacked list: names of usual length for as many files as an archive may have. */
export const MOST_LIST_BYTES = 16 * 1024 * 1024;

/**
 * The list of media: JSON `{"0": "a.png"}` in older packages, zstd of a protobuf message in the latest.
 * Absent where it is neither.
 */
export function readMediaList(bytes: Uint8Array): readonly ListedMedium[] | undefined {
  const plain = isZstd(bytes) ? unzstd(bytes, MOST_LIST_BYTES) : bytes;
  if (plain === undefined) return undefined;
  try {
    return plain[0] === '{'.charCodeAt(0) ? readJsonList(plain) : readProtobufList(plain);
  } catch {
    // Damaged in one way or another: the notes come in without pictures, and that is told.
    return undefined;
  }
}

function readJsonList(bytes: Uint8Array): readonly ListedMedium[] {
  const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const lines = Object.entries(list as Readonly<Record<string, unknown>>);
  return lines.flatMap(([entry, name]) =>
    typeof name === 'string' && /^\d+$/.test(entry) ? [{ entry, name }] : [],
  );
}

/** MediaEntries: 1 an entry (1 name, 2 size, 3 sha1, 255 its number where it is not its place). */
function readProtobufList(bytes: Uint8Array): readonly ListedMedium[] {
  const list: ListedMedium[] = [];
  return readMessage(bytes, list, (tag, into, pbf) => {
    if (tag !== 1) return into;
    if (into.length === LIMITS.zipEntries) throw new RangeError('more media than an archive holds');
    const start: ListedMedium = { entry: String(into.length), name: '' };
    into.push(readMessage(pbf.readBytes(), start, readLine));
    return into;
  });
}

function readLine(tag: number, line: ListedMedium, pbf: PbfFields): ListedMedium {
  if (tag === 1) return { ...line, name: pbf.readString() };
  if (tag === 2) return { ...line, size: pbf.readVarint() };
  if (tag === 3) return { ...line, sha1: pbf.readBytes() };
  return tag === 255 ? { ...line, entry: String(pbf.readVarint()) } : line;
}

type PbfFields = Parameters<Parameters<typeof readMessage>[2]>[2];
