import { expect, it } from 'vitest';
import { isEngineLimit } from '@/lib/interchange/engine-limit';
import { createReader } from '@/lib/interchange/reader';

const nest = (): number => nest() + 1;

it.each<[string, () => unknown, boolean]>([
  ['a nesting without end', nest, true],
  ['a text longer than the browser holds', () => 'a'.padEnd(2 ** 30), true],
  ['a day that is none', () => new Date(NaN).toISOString(), false],
  ['a list of a negative length', () => Array.from({ length: 1 }).with(-2, 0), false],
  ['a letter that is none', () => String.fromCodePoint(-1), false],
])('%s is a limit of the browser: %s', (_what, work, isLimit) => {
  let caught: unknown;
  try {
    work();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(RangeError);
  expect(isEngineLimit(caught)).toBe(isLimit);
});

it('knows what Firefox says', () => {
  const error = Object.assign(new Error('too much recursion'), { name: 'InternalError' });
  expect(isEngineLimit(error)).toBe(true);
});

/** A file whose bytes end in an error. */
function aFile(error: Error): Blob {
  return Object.assign(new Blob(['a,b']), { arrayBuffer: () => Promise.reject(error) });
}

it.each([
  ['Maximum call stack size exceeded', 'tooMuchAtOnce'],
  ['Invalid string length', 'tooMuchAtOnce'],
])('a file that ends in "%s" is refused as what it is', async (message, code) => {
  const read = createReader().read({ file: aFile(new RangeError(message)), choices: {} });
  expect(await read).toEqual({ kind: 'refused', code });
});

it('a mistake of ours is not blamed on the size of the file', async () => {
  const read = createReader().read({
    file: aFile(new RangeError('Invalid time value')),
    choices: {},
  });
  await expect(read).rejects.toThrow('Invalid time value');
});
