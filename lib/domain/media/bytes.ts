/** The bytes as characters of one byte each, to look for marks in. */
export function latin(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** A view that never throws: what lies behind the end is 0. */
export interface ByteView {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number, isLittle?: boolean) => number;
  readonly u24: (at: number) => number;
  readonly u32: (at: number, isLittle?: boolean) => number;
}

/** Reads numbers out of a file's bytes; foreign files end where they like. */
export function byteView(bytes: Uint8Array): ByteView {
  const u8 = (at: number) => bytes[at] ?? 0;
  const u16 = (at: number, isLittle = false) =>
    isLittle ? u8(at) + u8(at + 1) * 2 ** 8 : u8(at) * 2 ** 8 + u8(at + 1);
  return {
    length: bytes.length,
    u8,
    u16,
    u24: (at) => u16(at, true) + u8(at + 2) * 2 ** 16,
    u32: (at, isLittle = false) =>
      isLittle ? u16(at, true) + u16(at + 2, true) * 2 ** 16 : u16(at) * 2 ** 16 + u16(at + 2),
  };
}
