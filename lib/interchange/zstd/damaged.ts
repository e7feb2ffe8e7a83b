/** The bytes are not what zstd (RFC 8878) writes; caught where unpacking begins. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** Ends the unpacking unless the bytes are as they have to be. */
export function ensure(isRight: boolean, what: string): asserts isRight {
  if (!isRight) throw new DamagedError(what);
}

/** A number of a table; 0 outside of it. */
export function at(
  table: Uint8Array | Uint16Array | Int16Array | Int32Array,
  place: number,
): number {
  return table[place] ?? 0;
}

/** Place of the highest bit that is set. */
export function highBit(value: number): number {
  return 31 - Math.clz32(value);
}
