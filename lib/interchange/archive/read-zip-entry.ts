import { Inflate } from 'fflate';
import { crc32 } from './crc-32';
import type { ZipEntry } from './zip-directory';

const HEAD = 0x04034b50;
const HEAD_SIZE = 30;
/** Packed bytes at a time: they unpack to 16 MB at most before somebody looks. */
const STEP = 16 * 1024;

/**
 * The bytes of one entry in memory of their own; absent where they are damaged, cut short, or not as
 * many as the directory says. Never more than that many are unpacked.
 */
export function readZipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at } = entry;
  if (at > bytes.length - HEAD_SIZE || view.getUint32(at, true) !== HEAD) return undefined;
  const start = at + HEAD_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.packedSize;
  if (end > bytes.length) return undefined;
  const packed = bytes.subarray(start, end);
  const unpacked = entry.isDeflated ? inflate(packed, entry.size) : packed.slice();
  const isWhole = unpacked?.length === entry.size && crc32(unpacked) === entry.crc;
  return isWhole ? unpacked : undefined;
}

function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  let length = 0;
  try {
    const unpacked = new Uint8Array(size);
    const stream = new Inflate((part) => {
      // Too long for what was announced: `set` throws, and nothing more is unpacked.
      unpacked.set(part, length);
      length += part.length;
    });
    for (let from = 0; length < size && from < packed.length; from += STEP) {
      stream.push(packed.slice(from, from + STEP), from + STEP >= packed.length);
    }
    return length === size ? unpacked : undefined;
  } catch {
    // Damaged bytes throw at any point; what fflate says of them helps nobody.
    return undefined;
  }
}
