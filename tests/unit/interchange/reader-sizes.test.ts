import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createReader } from '@/lib/interchange/reader';

const MB = 1024 * 1024;
const TEXT = new TextEncoder().encode('a,b');
const ARCHIVE = zipSync({ 'a.txt': new Uint8Array(3) });

/** A file that says it is larger than it is. */
function aFile(bytes: Uint8Array<ArrayBuffer>, size: number): Blob {
  return Object.defineProperty(new Blob([bytes]), 'size', { value: size });
}

const read = (file: Blob) => createReader().read({ file, choices: {} });

describe('the size of a file', () => {
  it.each([
    ['text', 300, true, TEXT],
    ['text', 200, false, TEXT],
    ['an archive', 300, false, ARCHIVE],
    ['an archive', 1600, true, ARCHIVE],
  ] as const)('%s of %i MB: too large is %s', async (_kind, size, isTooLarge, bytes) => {
    const outcome = await read(aFile(bytes, size * MB));
    expect(outcome.kind === 'refused' && outcome.code === 'tooLarge').toBe(isTooLarge);
  });
});
