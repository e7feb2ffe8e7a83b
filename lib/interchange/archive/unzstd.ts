import { Decompress } from 'fzstd';
import { LIMITS } from '@/lib/interchange/limits';

const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
/** Packed bytes at a time. */
const STEP = 16 * 1024;
/** What every reader of zstd must be able to look back; Anki's own packages need a quarter of it. */
const LARGEST_WINDOW = 8 * 1024 * 1024;

/** Whether the bytes are packed by zstd. */
export function isZstd(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

/**
 * Unpacks zstd, whose frames need not say how much is in them: absent where that is more than `most`
 * bytes, or more than any honest file unpacks to, or where they are damaged.
 */
export function unzstd(packed: Uint8Array, most: number): Uint8Array<ArrayBuffer> | undefined {
  if (!isZstd(packed) || windowOf(packed) > LARGEST_WINDOW) return undefined;
  const honest = Math.max(LIMITS.anyRatioBytes, packed.length * LIMITS.packedRatio);
  const limit = Math.min(most, honest);
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((part) => {
    length += part.length;
    if (length > limit) throw new RangeError('more than was announced');
    parts.push(part);
  });
  try {
    for (let from = 0; from < packed.length; from += STEP) {
      stream.push(packed.slice(from, from + STEP), from + STEP >= packed.length);
    }
  } catch {
    // Damaged bytes throw at any point; what fzstd says of them helps nobody.
    return undefined;
  }
  return joinParts(parts, length);
}

/** Bytes that a frame wants to look back, which is memory taken before anything is unpacked. */
function windowOf(packed: Uint8Array): number {
  const [, , , , flags = 0, size = 0] = packed;
  const isSingleSegment = (flags & 0x20) !== 0;
  if (isSingleSegment) return 0;
  const base = 2 ** (10 + (size >> 3));
  return base + (base / 8) * (size & 7);
}

function joinParts(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
