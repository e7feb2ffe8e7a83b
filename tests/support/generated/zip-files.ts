import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '@/lib/interchange/archive/crc-32';

/** One file of an archive and what its heads say of it, true or not. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method: number;
  readonly flags: number;
  /** Added to the sizes and the place that the directory tells. */
  readonly sizeLie: number;
  readonly packedLie: number;
  readonly placeLie: number;
  readonly crcLie: number;
  /** The content is packed already: what it unpacks to. */
  readonly told?: { readonly size: number; readonly crc: number };
  /** The directory leads to the first entry instead of its own. */
  readonly isAtStart?: boolean;
}

export interface ZipEnd {
  readonly countLie: number;
  readonly placeLie: number;
  readonly comment: string;
}

/** An archive as its parts say, whether they fit each other or not. */
export function lyingZip(parts: readonly ZipPart[], end: ZipEnd): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const isPacked = part.told !== undefined || part.method !== 8;
    const packed = isPacked ? part.content : new Uint8Array(deflateRawSync(part.content));
    const { size: unpackedSize, crc: sum } = part.told ?? {
      size: part.content.length,
      crc: crc32(part.content),
    };
    const crc = (sum + part.crcLie) >>> 0;
    const packedSize = Math.max(0, packed.length + part.packedLie);
    const size = Math.max(0, unpackedSize + part.sizeLie);
    const place = part.isAtStart ? 0 : Math.max(0, at + part.placeLie);
    const told = [20, part.flags, part.method, 0, 33];
    const local = [...told, crc, packedSize, size, name.length, 0];
    if (!part.isAtStart) pieces.push(head(0x04034b50, local, LOCAL), name, packed);
    const outer = [20, ...told, crc, packedSize, size, name.length, 0, 0, 0, 0, 0, place];
    directory.push(head(0x02014b50, outer, CENTRAL), name);
    if (!part.isAtStart) at += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = Math.max(0, parts.length + end.countLie);
  const comment = new TextEncoder().encode(end.comment);
  const told = [0, 0, count, count, size, Math.max(0, at + end.placeLie), comment.length];
  return joined([...pieces, ...directory, head(0x06054b50, told, END), comment]);
}

/** Bytes of each number behind the signature. */
const LOCAL = [2, 2, 2, 2, 2, 4, 4, 4, 2, 2];
const CENTRAL = [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4];
const END = [2, 2, 2, 2, 4, 4, 2];

function head(signature: number, values: readonly number[], sizes: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + sizes.reduce((sum, size) => sum + size, 0)));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [place, size] of sizes.entries()) {
    const value = values[place] ?? 0;
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const mostly = (value: number, lies: readonly number[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constantFrom(...lies) },
  );
const lie = mostly(0, [1, -1, 7, 65_536, 2 ** 30, 2 ** 31, -(2 ** 20)]);
const names = ['collection.anki2', 'collection.anki21', 'collection.anki21b', 'media', 'meta'];
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom('0', '1', '../../etc/passwd', '', 'a\0b', '__proto__', '/', 'x'.repeat(300)),
);

/** Archives around some of `contents`, whose heads mostly tell the truth. */
export function zipFiles(contents: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const part: fc.Arbitrary<ZipPart> = fc.record({
    name,
    content: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...contents) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }) },
    ),
    method: mostly(8, [0, 0, 0, 12, 93]),
    flags: mostly(0, [1, 8, 0x0800]),
    sizeLie: lie,
    packedLie: lie,
    placeLie: lie,
    crcLie: mostly(0, [1]),
  });
  const end = fc.record({
    countLie: mostly(0, [1, -1, 60_000]),
    placeLie: mostly(0, [1, -1, 2 ** 30]),
    comment: fc.constantFrom('', '', 'PK\u0005\u0006', 'x'.repeat(2000)),
  });
  return fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 7 }), end)
    .map(([parts, told]) => lyingZip(parts, told));
}
