import { LIMITS } from '@/lib/interchange/limits';

/** Everything up to the last part of a path, of either kind. */
const PATH = /^.*[/\\]/s;

/**
 * The name under which notes speak of a file: NFC as Anki writes it, without a path and without
 * characters that cannot be seen. Absent where nothing is left, or where it is longer than any file
 * system allows.
 */
export function mediaName(raw: string): string | undefined {
  const name = raw
    .normalize('NFC')
    .replace(PATH, '')
    .replaceAll(/\p{Cc}/gu, '')
    .trim();
  const isName = name !== '' && name !== '.' && name !== '..';
  const size = new TextEncoder().encode(name).length;
  return isName && size <= LIMITS.mediaNameBytes ? name : undefined;
}
