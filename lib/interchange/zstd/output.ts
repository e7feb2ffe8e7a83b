import { ensure } from './damaged';

/** So few bytes are faster one by one than by a call of the engine. */
const SHORT = 40;

/** What comes out: memory that grows as it is needed, up to a limit of all that ever comes out. */
export class Output {
  /** Of what is held. */
  length = 0;
  private bytes: Uint8Array<ArrayBuffer>;
  /** Where the frame begins: its copies reach no further back. */
  private frameStart = 0;
  /** Bytes that were let go. */
  private gone = 0;
  /** Up to here somebody has seen what is held. */
  private seen = 0;

  constructor(
    private readonly most: number,
    expected: number,
  ) {
    this.bytes = new Uint8Array(Math.min(most, expected));
  }

  /** All that has come out so far. */
  get total(): number {
    return this.gone + this.length;
  }

  startFrame(): void {
    this.frameStart = this.length;
  }

  /** Room for so many more bytes. */
  reserve(count: number): void {
    const needed = this.length + count;
    ensure(this.gone + needed <= this.most, 'more comes out than is allowed');
    if (needed <= this.bytes.length) return;
    const size = Math.min(this.most, Math.max(needed, this.bytes.length * 2));
    this.bytes = new Uint8Array(this.bytes.buffer.transfer(size));
  }

  /** Adds a part of some bytes; room was reserved. */
  add(from: Uint8Array, start: number, end: number): void {
    const { bytes, length } = this;
    this.length += end - start;
    if (end - start > SHORT) return bytes.set(from.subarray(start, end), length);
    for (let place = start; place < end; place += 1)
      bytes[length + place - start] = from[place] ?? 0;
  }

  addRun(byte: number, count: number): void {
    this.bytes.fill(byte, this.length, this.length + count);
    this.length += count;
  }

  /** Copies from `back` bytes before the end, over itself where that is nearer than `count`. */
  copy(back: number, count: number): void {
    const { bytes, length } = this;
    const from = length - back;
    ensure(back > 0 && from >= this.frameStart, 'a copy reaches too far back');
    this.length += count;
    if (back >= count && count > SHORT) bytes.copyWithin(length, from, from + count);
    else
      for (let place = 0; place < count; place += 1)
        bytes[length + place] = bytes[from + place] ?? 0;
  }

  /** What has come out since this was asked last: good until more does. */
  takeNew(): Uint8Array<ArrayBuffer> {
    const from = this.seen;
    this.seen = this.length;
    return this.bytes.subarray(from, this.length);
  }

  /**
   * Lets go of what was seen and no copy can reach, `reach` bytes back from the end; only once that is as
   * much as what stays, so that each byte is moved about once.
   */
  letGo(reach: number): void {
    const count = Math.min(this.seen, this.length - reach);
    if (count < reach) return;
    this.bytes.copyWithin(0, count, this.length);
    this.gone += count;
    this.seen -= count;
    this.length -= count;
    this.frameStart = Math.max(0, this.frameStart - count);
  }

  /** All of it, in memory of just that size; nothing was let go. */
  take(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.bytes.buffer.transfer(this.length));
  }
}
