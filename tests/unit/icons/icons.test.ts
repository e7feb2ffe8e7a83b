import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FILES = [16, 32, 48, 128].flatMap((size) => [
  { size, name: `${size}.png` },
  { size, name: `paused-${size}.png` },
]);

describe.each(FILES)('icon $name', ({ size, name }) => {
  const bytes = readFileSync(`public/icon/${name}`);

  it('is a square PNG of the size that its name says', () => {
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});
