import { constants, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedError } from '@/lib/interchange/zstd/damaged';
import { unzstd, unzstdParts } from '@/lib/interchange/zstd/unzstd';

const MOST = 1024 * 1024;
const zstd = (bytes: Uint8Array, params = {}) =>
  new Uint8Array(zstdCompressSync(bytes, { params }));
/** Bytes with repeats near and far, as texts have them. */
const texts = fc
  .array(fc.tuple(fc.string({ maxLength: 40 }), fc.nat(200)), { maxLength: 60 })
  .map((parts) => new TextEncoder().encode(parts.map(([text, n]) => text.repeat(n)).join('')));

describe('unzstd', () => {
  it.each([1, 3, 9, 19])('gives back what was packed at level %i', (level) => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array({ maxLength: 5_000 })), (bytes) => {
        const packed = zstd(bytes, { [constants.ZSTD_c_compressionLevel]: level });
        // With exactly as much room as is announced.
        expect(unzstd(packed, bytes.length)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 40 },
    );
  });

  it('gives back what takes many blocks', () => {
    const words = Array.from({ length: 60_000 }, (_, at) => `${(at * 7919) % 10_007} words `);
    const bytes = new TextEncoder().encode(words.join(''));
    expect(unzstd(zstd(bytes), MOST)).toEqual(bytes);
  });

  it('gives the same part by part, holding no more than copies reach back to', () => {
    const lines = Array.from({ length: 400_000 }, (_, at) => `${(at * 7919) % 100_003} words\n`);
    const bytes = new TextEncoder().encode(lines.join(''));
    expect(bytes.length).toBeGreaterThan(4 * MOST);
    const packed = zstd(bytes, { [constants.ZSTD_c_windowLog]: 19 });
    // Two frames, the second of which looks back at nothing of the first.
    const both = new Uint8Array(Buffer.concat([packed, packed]));
    const whole = new Uint8Array(bytes.length * 2);
    const held = new Set<number>();
    let at = 0;
    for (const part of unzstdParts(both, whole.length)) {
      held.add(part.buffer.byteLength);
      whole.set(part, at);
      at += part.length;
    }
    expect(at).toBe(whole.length);
    expect(Buffer.compare(whole.subarray(0, bytes.length), bytes)).toBe(0);
    expect(Buffer.compare(whole.subarray(bytes.length), bytes)).toBe(0);
    expect(Math.max(...held)).toBeLessThanOrEqual(4 * MOST);
  });

  it('gives no part beyond what is allowed', () => {
    const packed = zstd(new Uint8Array(4 * MOST));
    let size = 0;
    const takeAll = () => {
      for (const part of unzstdParts(packed, MOST)) size += part.length;
    };
    expect(takeAll).toThrow(DamagedError);
    expect(size).toBeLessThanOrEqual(MOST);
  });

  it('joins frames that stand one after the other', () => {
    const [one, other] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)];
    const packed = Uint8Array.of(...zstd(one), ...zstd(other));
    expect(unzstd(packed, MOST)).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
  });

  it('ends as soon as more comes out than is allowed', () => {
    const bomb = zstd(new Uint8Array(64 * MOST));
    expect(bomb.length).toBeLessThan(16_000);
    expect(unzstd(bomb, MOST)).toBeUndefined();
  });

  it('takes no memory for a frame that wants to look back two gigabytes', () => {
    const frame = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 21 << 3, (1 << 3) | 1, 0, 0, 7);
    expect(unzstd(frame, MOST)).toEqual(Uint8Array.of(7));
  });

  it('passes over frames that hold nothing', () => {
    const nothing = Uint8Array.of(0x5a, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 1, 2);
    const packed = Uint8Array.of(...nothing, ...zstd(Uint8Array.of(9)));
    expect(unzstd(packed, MOST)).toEqual(Uint8Array.of(9));
  });

  it('ends on codes that never use up a bit', () => {
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0x20, 8, 85, 0, 0];
    const letters = [130, 128, 1, 4, 240, 3, 255, 255, 255, 0];
    expect(unzstd(Uint8Array.of(...head, ...letters), MOST)).toBeUndefined();
  });

  it('ends on any damage, with other bytes or with none', () => {
    const packed = zstd(new TextEncoder().encode('to be or not to be, that is the '.repeat(90)));
    const change = fc.tuple(fc.nat(packed.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = packed.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(unzstd(bytes, MOST)?.length ?? 0).toBeLessThanOrEqual(MOST);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses bytes that are cut short, at any place', () => {
    const packed = zstd(new TextEncoder().encode('to be or not to be '.repeat(20)));
    for (let length = 0; length < packed.length; length += 1) {
      expect(unzstd(packed.subarray(0, length), MOST)).toBeUndefined();
    }
  });
});
