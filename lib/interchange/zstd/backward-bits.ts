import { at, ensure, highBit } from './damaged';

/** Reads bits from the end of some bytes to their beginning, as zstd's streams are written. */
export class BackwardBits {
  /** Bits that are left; below zero after reading past the beginning, where there are zeros. */
  left: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly start: number,
    end: number,
  ) {
    const last = end > start ? at(bytes, end - 1) : 0;
    ensure(last !== 0, 'a stream has no end mark');
    this.left = (end - start - 1) * 8 + highBit(last);
  }

  /** The next bits as a number; up to 31 of them. */
  read(count: number): number {
    if (count > 16) return this.read(count - 16) * 0x10000 + this.read(16);
    this.left -= count;
    if (this.left < 0) return this.readPastStart(count);
    const place = this.start + (this.left >> 3);
    const { bytes } = this;
    const low = (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8);
    const word = low | ((bytes[place + 2] ?? 0) << 16);
    return (word >>> (this.left & 7)) & ((1 << count) - 1);
  }

  private readPastStart(count: number): number {
    const there = count + this.left;
    if (there <= 0) return 0;
    const { start, bytes } = this;
    const word = at(bytes, start) | (at(bytes, start + 1) << 8) | (at(bytes, start + 2) << 16);
    return (word & ((1 << there) - 1)) << -this.left;
  }
}
