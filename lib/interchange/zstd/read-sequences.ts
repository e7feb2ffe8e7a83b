import { BackwardBits } from './backward-bits';
import { at, ensure } from './damaged';
import { fseTable, nextState, oneSymbolTable, readFseTable, type FseTable } from './fse-table';

/** The three tables by which a block's copies are read; the next block may use them again. */
export interface SequenceTables {
  readonly literals: FseTable;
  readonly offsets: FseTable;
  readonly matches: FseTable;
}

/** Letters to take over, then bytes to copy from so far back. */
export type OnSequence = (literals: number, offset: number, match: number) => void;

const LITERALS = codes(16, [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 0);
const MATCHES = codes(
  32,
  [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
  3,
);
const MOST_OFFSET_CODE = 31;

const counts = (text: string) => text.split(' ').map(Number);
const USUAL: SequenceTables = {
  literals: fseTable(
    counts('4 3 2 2 2 2 2 2 2 2 2 2 2 1 1 1 2 2 2 2 2 2 2 2 2 3 2 1 1 1 1 1 -1 -1 -1 -1'),
    6,
  ),
  offsets: fseTable(counts('1 1 1 1 1 1 2 2 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 -1 -1 -1 -1 -1'), 5),
  matches: fseTable(counts(`1 4 3 2 2 2 2 2 2 ${'1 '.repeat(37)}-1 -1 -1 -1 -1 -1 -1`), 6),
};

/**
 * Reads the sequences that stand behind the letters of a block, and gives them out one by one.
 * @returns the tables for the next block
 */
export function readSequences(
  block: Uint8Array,
  start: number,
  { known, onSequence }: { known: SequenceTables | undefined; onSequence: OnSequence },
): SequenceTables | undefined {
  const { count, next } = readCount(block, start);
  if (count === 0) {
    ensure(next === block.length, 'there are bytes behind a block');
    return known;
  }
  const modes = at(block, next);
  ensure((modes & 3) === 0, 'a block is of an unknown kind');
  let place = next + 1;
  const table = (shift: number, part: keyof SequenceTables, mostLog: number): FseTable => {
    const mode = (modes >> shift) & 3;
    if (mode === 0) return USUAL[part];
    if (mode === 1) {
      place += 1;
      return oneSymbolTable(at(block, place - 1));
    }
    if (mode === 2) {
      const written = readFseTable(block, { start: place, end: block.length, mostLog });
      place = written.end;
      return written.table;
    }
    ensure(known !== undefined, 'there is no table to use again');
    return known[part];
  };
  const tables = {
    literals: table(6, 'literals', 9),
    offsets: table(4, 'offsets', 8),
    matches: table(2, 'matches', 9),
  };
  ensure(place <= block.length, 'the sequences are cut short');
  giveOut(tables, new BackwardBits(block, place, block.length), count, onSequence);
  return tables;
}

function readCount(block: Uint8Array, start: number): { count: number; next: number } {
  ensure(start < block.length, 'the sequences are cut short');
  const first = at(block, start);
  if (first < 128) return { count: first, next: start + 1 };
  const second = at(block, start + 1);
  if (first < 255) return { count: ((first - 128) << 8) + second, next: start + 2 };
  return { count: second + (at(block, start + 2) << 8) + 0x7f00, next: start + 3 };
}

function giveOut(
  { literals, offsets, matches }: SequenceTables,
  stream: BackwardBits,
  count: number,
  onSequence: OnSequence,
): void {
  let literal = stream.read(literals.log);
  let offset = stream.read(offsets.log);
  let match = stream.read(matches.log);
  for (let left = count; left > 0; left -= 1) {
    const literalCode = literals.symbols[literal] ?? 0;
    const offsetCode = offsets.symbols[offset] ?? 0;
    const matchCode = matches.symbols[match] ?? 0;
    const isKnown = literalCode < LITERALS.bits.length && matchCode < MATCHES.bits.length;
    ensure(isKnown && offsetCode <= MOST_OFFSET_CODE, 'a sequence has an unknown code');
    const back = 2 ** offsetCode + stream.read(offsetCode);
    const matchLength = (MATCHES.bases[matchCode] ?? 0) + stream.read(MATCHES.bits[matchCode] ?? 0);
    const length =
      (LITERALS.bases[literalCode] ?? 0) + stream.read(LITERALS.bits[literalCode] ?? 0);
    if (left > 1) {
      literal = nextState(literals, literal, stream);
      match = nextState(matches, match, stream);
      offset = nextState(offsets, offset, stream);
    }
    ensure(stream.left >= 0, 'the sequences are cut short');
    onSequence(length, back, matchLength);
  }
  ensure(stream.left === 0, 'there are bits behind the sequences');
}

/** Codes below `plain` stand for themselves and `least`; each further one for a range of so many bits. */
function codes(plain: number, ranges: readonly number[], least: number) {
  const bits = Uint8Array.of(...Array.from({ length: plain }, () => 0), ...ranges);
  const bases = new Int32Array(bits.length);
  let base = least;
  for (const [code, width] of bits.entries()) {
    bases[code] = base;
    base += 2 ** width;
  }
  return { bits, bases };
}
