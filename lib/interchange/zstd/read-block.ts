import { at, ensure } from './damaged';
import type { HuffmanTable } from './huffman';
import type { Output } from './output';
import { MOST_BLOCK, readLiterals } from './read-literals';
import { readSequences, type SequenceTables } from './read-sequences';

interface RecentDistances {
  first: number;
  second: number;
  third: number;
}

/** What a frame's blocks hand on to each other. */
export interface FrameState {
  codes: HuffmanTable | undefined;
  tables: SequenceTables | undefined;
  /** The last three distances of copies. */
  readonly recent: RecentDistances;
}

/** The state at the beginning of a frame. */
export function newFrame(): FrameState {
  return { codes: undefined, tables: undefined, recent: { first: 1, second: 4, third: 8 } };
}

/** Unpacks a block of letters and copies: at most 128 KB come out. */
export function readBlock(block: Uint8Array, frame: FrameState, output: Output): void {
  const mostLength = output.length + MOST_BLOCK;
  const { bytes, end, table } = readLiterals(block, frame.codes);
  frame.codes = table;
  let taken = 0;
  const onSequence = (literals: number, offset: number, match: number) => {
    const isThere = taken + literals <= bytes.length;
    ensure(isThere && output.length + literals + match <= mostLength, 'a block is too long');
    output.reserve(literals + match);
    output.add(bytes, taken, taken + literals);
    taken += literals;
    output.copy(distance(frame.recent, offset, literals), match);
  };
  frame.tables = readSequences(block, end, { known: frame.tables, onSequence });
  ensure(output.length + bytes.length - taken <= mostLength, 'a block is too long');
  output.reserve(bytes.length - taken);
  output.add(bytes, taken, bytes.length);
}

/** Small numbers mean one of the last three distances; which, depends on whether letters came. */
function distance(recent: RecentDistances, offset: number, literals: number): number {
  const { first, second, third } = recent;
  const which = offset > 3 || literals > 0 ? offset : offset + 1;
  if (which === 1) return first;
  if (offset > 3) recent.first = offset - 3;
  else recent.first = which === 2 ? second : which === 3 ? third : first - 1;
  if (offset > 3 || which > 2) recent.third = second;
  recent.second = first;
  return recent.first;
}

/** A block's head: three bytes. */
export interface BlockHead {
  readonly isLast: boolean;
  readonly kind: 'raw' | 'run' | 'packed';
  readonly size: number;
}

const KINDS = ['raw', 'run', 'packed'] as const;

/** Reads the head of the block at a place. */
export function readBlockHead(bytes: Uint8Array, start: number): BlockHead {
  ensure(start + 3 <= bytes.length, 'a block is cut short');
  const head = at(bytes, start) | (at(bytes, start + 1) << 8) | (at(bytes, start + 2) << 16);
  const kind = KINDS[(head >> 1) & 3];
  const size = head >> 3;
  ensure(kind !== undefined && size <= MOST_BLOCK, 'a block is of an unknown kind');
  return { isLast: (head & 1) === 1, kind, size };
}
