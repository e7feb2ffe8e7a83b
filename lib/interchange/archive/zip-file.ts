import type { Refusal } from '@/lib/interchange/problem';
import { crc32 } from './crc-32';
import { inSmallParts } from './small-parts';
import {
  readZipDirectory,
  type DirectoryLimits,
  type ZipDirectory,
  type ZipEntry,
} from './zip-directory';

/** More than the directory of the most files that are taken. */
const TAIL = 24 * 1024 * 1024;
const HEAD_SIZE = 30;

/** An entry does not hold what the directory says. */
export class BrokenEntryError extends Error {}

/** The entries of an archive of which only the end is read. */
export async function openZipFile(
  file: Blob,
  limits?: DirectoryLimits,
): Promise<ZipDirectory | Refusal> {
  const start = Math.max(0, file.size - TAIL);
  const tail = new Uint8Array(await file.slice(start).arrayBuffer());
  return readZipDirectory(tail, { start, ...limits });
}

/** The bytes of an entry as they lie in the archive. */
export async function packedEntry(file: Blob, { at, packedSize }: ZipEntry): Promise<Blob> {
  const head = new DataView(await file.slice(at, at + HEAD_SIZE).arrayBuffer());
  if (head.byteLength < HEAD_SIZE || head.getUint32(0, true) !== 0x04034b50) {
    throw new BrokenEntryError('There is no file at the place that the directory names.');
  }
  const start = at + HEAD_SIZE + head.getUint16(26, true) + head.getUint16(28, true);
  return file.slice(start, start + packedSize);
}

/** The unpacked bytes of an entry, part by part; throws where they are not those it was made of. */
export async function* unpackEntry(file: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = (await packedEntry(file, entry)).stream();
  const unpacked = entry.isDeflated
    ? packed.pipeThrough(inSmallParts()).pipeThrough(new DecompressionStream('deflate-raw'))
    : packed;
  let crc = 0;
  let size = 0;
  try {
    for await (const part of unpacked) {
      crc = crc32(part, crc);
      size += part.length;
      if (size > entry.size) break;
      yield part;
    }
  } catch (cause) {
    throw new BrokenEntryError('An entry cannot be unpacked.', { cause });
  }
  if (size !== entry.size || crc !== entry.crc) {
    throw new BrokenEntryError('An entry is not what the directory says.');
  }
}

/** The same all at once; absent where they are damaged, cut short, or not as many as was said. */
export async function findEntry(
  file: Blob,
  entry: ZipEntry,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readEntry(file, entry);
  } catch (error) {
    // More than there is memory for is a range error.
    if (error instanceof BrokenEntryError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The same, or a BrokenEntryError. */
export async function readEntry(file: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for await (const part of unpackEntry(file, entry)) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
