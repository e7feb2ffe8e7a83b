import type { BackwardBits } from './backward-bits';
import { at, ensure, highBit } from './damaged';

/** A table of finite state entropy: what a state stands for, and how the next one is found. */
export interface FseTable {
  /** A state has so many bits. */
  readonly log: number;
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

/** The state after this one. */
export function nextState(table: FseTable, state: number, stream: BackwardBits): number {
  return (table.bases[state] ?? 0) + stream.read(table.bits[state] ?? 0);
}

/** The table in which every state stands for the same. */
export function oneSymbolTable(symbol: number): FseTable {
  const symbols = Uint8Array.of(symbol);
  return { log: 0, symbols, bits: new Uint8Array(1), bases: new Uint16Array(1) };
}

/** A table for how often each symbol comes out of `2 ** log` times; -1 stands for less than once. */
export function fseTable(counts: readonly number[], log: number): FseTable {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const seen = new Uint16Array(counts.length);
  let high = size;
  for (const [symbol, count] of counts.entries()) {
    if (count !== -1) continue;
    high -= 1;
    symbols[high] = symbol;
    seen[symbol] = 1;
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let place = 0;
  for (const [symbol, count] of counts.entries()) {
    if (count > 0) seen[symbol] = count;
    for (let left = count; left > 0; left -= 1) {
      symbols[place] = symbol;
      do place = (place + step) & (size - 1);
      while (place >= high);
    }
  }
  ensure(place === 0, 'a table does not come out even');
  const bits = new Uint8Array(size);
  const bases = new Uint16Array(size);
  for (let state = 0; state < size; state += 1) {
    const symbol = at(symbols, state);
    const next = at(seen, symbol);
    seen[symbol] = next + 1;
    const count = log - highBit(next);
    bits[state] = count;
    bases[state] = (next << count) - size;
  }
  return { log, symbols, bits, bases };
}

export interface WrittenTable {
  readonly table: FseTable;
  /** Where the bytes go on. */
  readonly end: number;
}

const MOST_SYMBOLS = 256;

/** Reads a table that is written at a place of the bytes, with states of at most `mostLog` bits. */
export function readFseTable(
  bytes: Uint8Array,
  { start, end, mostLog }: { start: number; end: number; mostLog: number },
): WrittenTable {
  let bit = start * 8;
  const read = (count: number) => {
    const place = bit >> 3;
    bit += count;
    ensure(place < end, 'a table is cut short');
    const word = at(bytes, place) | (at(bytes, place + 1) << 8) | (at(bytes, place + 2) << 16);
    return (word >>> ((bit - count) & 7)) & ((1 << count) - 1);
  };
  const log = read(4) + 5;
  ensure(log <= mostLog, 'a table is too large');
  const counts: number[] = [];
  let left = 1 << log;
  while (left > 0 && counts.length < MOST_SYMBOLS) {
    const width = highBit(left + 1) + 1;
    const value = read(width);
    const low = value & ((1 << (width - 1)) - 1);
    const spare = (1 << width) - 1 - (left + 1);
    const isShort = low < spare;
    if (isShort) bit -= 1;
    const count = (isShort ? low : value > low ? value - spare : value) - 1;
    left -= Math.abs(count);
    counts.push(count);
    if (count === 0) readZeros(counts, read);
  }
  ensure(left === 0 && counts.length <= MOST_SYMBOLS, 'a table does not come out even');
  return { table: fseTable(counts, log), end: (bit + 7) >> 3 };
}

/** How many more symbols never come: three at a time and then some. */
function readZeros(counts: number[], read: (count: number) => number): void {
  for (let more = 3; more === 3 && counts.length < MOST_SYMBOLS;) {
    more = read(2);
    for (let left = more; left > 0; left -= 1) counts.push(0);
  }
}
