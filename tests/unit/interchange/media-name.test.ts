import { expect, it } from 'vitest';
import { mediaName } from '@/lib/interchange/media-name';

it.each([
  ['a.png', 'a.png', 'is a name already'],
  ['u\u0308.png', '\u00fc.png', 'is composed, as notes have it'],
  ['../../etc/passwd', 'passwd', 'loses its way up'],
  ['..\\..\\evil.exe', 'evil.exe', 'loses its way up on Windows'],
  ['C:\\x\\y.png', 'y.png', 'loses its drive'],
  ['x\0y.png', 'xy.png', 'loses what cannot be seen'],
  ['a/..', undefined, 'is only a way'],
  ['  ', undefined, 'is blank'],
  ['é'.repeat(128), undefined, 'is longer than file systems allow'],
] as const)('%j becomes %j, for it %s', (raw, name, _reason) => {
  expect(mediaName(raw)).toBe(name);
});
