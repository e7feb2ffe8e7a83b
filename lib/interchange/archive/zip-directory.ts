import { LIMITS } from '@/lib/interchange/limits';
import { refuse, type Refusal } from '@/lib/interchange/problem';

/** One file of an archive, as the directory at its end tells: nothing is unpacked, nothing true yet. */
export interface ZipEntry {
  readonly isDeflated: boolean;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  /** Where the entry's own head stands. */
  readonly at: number;
}

export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
/** Stands where the number itself is in a zip64 part. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE = 0xffffffff;

export interface DirectoryLimits {
  /** Bytes of everything, unpacked. */
  readonly unpackedBytes?: number;
}

export interface DirectoryReading extends DirectoryLimits {
  /** Where in the archive the bytes begin that are given: its end is enough. */
  readonly start?: number;
}

/**
 * The entries of a zip archive by name; of equal names the last counts. Entries that are encrypted or
 * packed in an unusual way are left out. Too many, too large or packed beyond belief: refused.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  { start = 0, unpackedBytes = LIMITS.unpackedBytes }: DirectoryReading = {},
): ZipDirectory | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view, start);
  if (place === undefined || place.at < 0) return refuse('badZip');
  if (place.count > LIMITS.zipEntries) return refuse('unpacksTooLarge');
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let { at } = place;
  let total = 0;
  for (let left = place.count; left > 0; left -= 1) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) {
      return refuse('badZip');
    }
    const nameSize = view.getUint16(at + 28, true);
    const extraAt = at + ENTRY_SIZE + nameSize;
    const next = extraAt + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) return refuse('badZip');
    const entry = readEntry(view, at, extraAt);
    if (entry !== undefined) {
      total += entry.size;
      if (total > unpackedBytes || isBomb(entry)) return refuse('unpacksTooLarge');
      entries.set(decoder.decode(bytes.subarray(at + ENTRY_SIZE, extraAt)), entry);
    }
    at = next;
  }
  return entries;
}

/** What unpacks to a hundred times its size is no deck: decks come to about 20 times. */
function isBomb({ size, packedSize }: ZipEntry): boolean {
  return size > LIMITS.anyRatioBytes && size > packedSize * LIMITS.packedRatio;
}

function readEntry(view: DataView, at: number, extraAt: number): ZipEntry | undefined {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  if (isEncrypted || (method !== 0 && method !== 8)) return undefined;
  const numbers = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [size = 0, packedSize = 0, start = 0] = numbers.includes(ELSEWHERE)
    ? fromZip64(view, extraAt, view.getUint16(at + 30, true), numbers)
    : numbers;
  return {
    isDeflated: method === 8,
    size,
    packedSize,
    crc: view.getUint32(at + 16, true),
    at: start,
  };
}

/** Only those numbers that have no room in the entry itself stand in the zip64 part, in order. */
function fromZip64(
  view: DataView,
  extraAt: number,
  extraSize: number,
  numbers: readonly number[],
): readonly number[] {
  const end = extraAt + extraSize;
  for (let at = extraAt; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    return numbers.map((number) => {
      if (number !== ELSEWHERE || from + 8 > end) return number;
      from += 8;
      return Number(view.getBigUint64(from - 8, true));
    });
  }
  return numbers;
}

interface DirectoryPlace {
  readonly at: number;
  readonly count: number;
}

function findDirectory(view: DataView, start: number): DirectoryPlace | undefined {
  const last = view.byteLength - END_SIZE;
  for (let end = last; end >= Math.max(0, last - LONGEST_COMMENT); end -= 1) {
    if (view.getUint32(end, true) !== END) continue;
    const count = view.getUint16(end + 10, true);
    const at = view.getUint32(end + 16, true);
    const isElsewhere = count === ELSEWHERE_16 || at === ELSEWHERE;
    return isElsewhere ? findDirectory64(view, end, start) : { at: at - start, count };
  }
  return undefined;
}

function findDirectory64(view: DataView, end: number, start: number): DirectoryPlace | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true)) - start;
  if (at < 0 || at > view.byteLength - 56 || view.getUint32(at, true) !== END_64) return undefined;
  return {
    at: Number(view.getBigUint64(at + 48, true)) - start,
    count: Number(view.getBigUint64(at + 32, true)),
  };
}
