import { BackwardBits } from './backward-bits';
import { at, ensure } from './damaged';
import { readHuffmanStream, readHuffmanTable, type HuffmanTable } from './huffman';

/** Bytes that one block may become. */
export const MOST_BLOCK = 128 * 1024;

export interface Literals {
  readonly bytes: Uint8Array;
  /** Where the sequences begin. */
  readonly end: number;
  /** For the blocks that use the same codes again. */
  readonly table: HuffmanTable | undefined;
}

/** The letters of a block: the section at its beginning. */
export function readLiterals(block: Uint8Array, known: HuffmanTable | undefined): Literals {
  const head = at(block, 0);
  const kind = head & 3;
  const format = (head >> 2) & 3;
  if (kind >= 2) return readPacked(block, { format, isKnown: kind === 3, known });
  const headSize = format === 1 ? 2 : format === 3 ? 3 : 1;
  const size = numberAt(block, headSize) >> (headSize === 1 ? 3 : 4);
  ensure(size <= MOST_BLOCK, 'a block is too large');
  const end = headSize + (kind === 1 ? 1 : size);
  ensure(end <= block.length, 'the letters are cut short');
  const bytes =
    kind === 1 ? new Uint8Array(size).fill(at(block, headSize)) : block.subarray(headSize, end);
  return { bytes, end, table: known };
}

interface PackedLiterals {
  readonly format: number;
  readonly isKnown: boolean;
  readonly known: HuffmanTable | undefined;
}

function readPacked(block: Uint8Array, { format, isKnown, known }: PackedLiterals): Literals {
  const headSize = format < 2 ? 3 : format + 2;
  const width = format < 2 ? 10 : format === 2 ? 14 : 18;
  const head = numberAt(block, headSize);
  const size = Math.floor(head / 16) % 2 ** width;
  const end = headSize + Math.floor(head / 2 ** (4 + width));
  ensure(size <= MOST_BLOCK && end <= block.length, 'the letters are cut short');
  const written = isKnown ? undefined : readHuffmanTable(block, headSize, end);
  const table = written?.table ?? known;
  ensure(table !== undefined, 'there are no codes to use again');
  const start = written?.next ?? headSize;
  const bytes = new Uint8Array(size);
  if (format === 0) readHuffmanStream(table, new BackwardBits(block, start, end), bytes);
  else readFour(table, block.subarray(start, end), bytes);
  return { bytes, end, table };
}

/** Four streams side by side, with the sizes of three in front. */
function readFour(table: HuffmanTable, streams: Uint8Array, into: Uint8Array): void {
  const part = (into.length + 3) >> 2;
  ensure(streams.length >= 6 && part * 3 <= into.length, 'the letters are cut short');
  let start = 6;
  for (let place = 0; place < 4; place += 1) {
    const size = at(streams, place * 2) | (at(streams, place * 2 + 1) << 8);
    const end = place === 3 ? streams.length : start + size;
    ensure(end <= streams.length, 'the letters are cut short');
    const target = into.subarray(place * part, place === 3 ? into.length : (place + 1) * part);
    readHuffmanStream(table, new BackwardBits(streams, start, end), target);
    start = end;
  }
}

/** The first bytes as one number, the least first. */
function numberAt(block: Uint8Array, size: number): number {
  ensure(block.length >= size, 'a block is cut short');
  let number = 0;
  for (let place = size - 1; place >= 0; place -= 1) number = number * 256 + at(block, place);
  return number;
}
