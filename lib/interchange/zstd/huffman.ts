import { BackwardBits } from './backward-bits';
import { at, ensure, highBit } from './damaged';
import { nextState, readFseTable } from './fse-table';

/** What the next bits of a stream stand for, and how many of them do. */
export interface HuffmanTable {
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
}

/** The longest code. */
const MOST_LOG = 11;
const MOST_WEIGHTS = 255;

/** Reads the description of a table; `next` is where the bytes go on. */
export function readHuffmanTable(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly table: HuffmanTable; readonly next: number } {
  const head = at(bytes, start);
  if (head >= 128) {
    const weights = Array.from({ length: head - 127 }, (_, place) => {
      const byte = at(bytes, start + 1 + (place >> 1));
      return place % 2 === 0 ? byte >> 4 : byte & 15;
    });
    const next = start + 1 + ((weights.length + 1) >> 1);
    ensure(next <= end, 'the weights are cut short');
    return { table: huffmanTable(weights), next };
  }
  const next = start + 1 + head;
  ensure(next <= end, 'the weights are cut short');
  return { table: huffmanTable(readWeights(bytes, start + 1, next)), next };
}

/** Weights that are packed themselves: two states take turns until the bits are used up. */
function readWeights(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const { table, end: streamStart } = readFseTable(bytes, { start, end, mostLog: 6 });
  const stream = new BackwardBits(bytes, streamStart, end);
  const weights: number[] = [];
  let state = stream.read(table.log);
  let other = stream.read(table.log);
  ensure(stream.left >= 0, 'the weights are cut short');
  while (weights.length < MOST_WEIGHTS) {
    weights.push(at(table.symbols, state));
    state = nextState(table, state, stream);
    if (stream.left < 0) {
      weights.push(at(table.symbols, other));
      return weights;
    }
    [state, other] = [other, state];
  }
  ensure(false, 'there are too many weights');
}

/** The last weight is not written: it is what makes the codes complete. */
function huffmanTable(written: readonly number[]): HuffmanTable {
  const sum = written.reduce((all, weight) => all + (weight > 0 ? 2 ** (weight - 1) : 0), 0);
  ensure(sum > 0, 'there are no weights');
  const log = Math.floor(Math.log2(sum)) + 1;
  ensure(log <= MOST_LOG, 'a code is too long');
  const size = 1 << log;
  const rest = size - sum;
  ensure((rest & (rest - 1)) === 0, 'the codes are not complete');
  const weights = [...written, highBit(rest) + 1];
  ensure(weights.length <= MOST_WEIGHTS + 1, 'there are too many weights');
  const symbols = new Uint8Array(size);
  const bits = new Uint8Array(size);
  let place = 0;
  // The longest codes come first: those of the least weight.
  for (let weight = 1; weight <= log; weight += 1) {
    const width = 1 << (weight - 1);
    for (const [symbol, its] of weights.entries()) {
      if (its !== weight) continue;
      symbols.fill(symbol, place, place + width);
      bits.fill(log + 1 - weight, place, place + width);
      place += width;
    }
  }
  ensure(place === size, 'the codes are not complete');
  return { log, symbols, bits };
}

/** Fills a part of memory from one stream, which has to end with it. */
export function readHuffmanStream(
  table: HuffmanTable,
  stream: BackwardBits,
  into: Uint8Array,
): void {
  const { log, symbols, bits } = table;
  const mask = (1 << log) - 1;
  let state = stream.read(log);
  for (let place = 0; place < into.length; place += 1) {
    into[place] = symbols[state] ?? 0;
    const count = bits[state] ?? 0;
    state = ((state << count) | stream.read(count)) & mask;
  }
  ensure(stream.left === -log, 'a stream of letters does not end with them');
}
