import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha1 } from '@/lib/interchange/archive/sha-1';

it('sha1 agrees with another implementation on any bytes, across the ends of blocks', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const expected = createHash('sha1').update(bytes).digest('hex');
      expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(expected);
    }),
  );
});
