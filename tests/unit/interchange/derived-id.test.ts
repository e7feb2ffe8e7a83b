import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveId } from '@/lib/interchange/derived-id';

describe('a derived id', () => {
  it('is the same for the same parts and another for others', () => {
    expect(deriveId('note', 'a', 'b')).toBe(deriveId('note', 'a', 'b'));
    expect(deriveId('note', 'a', 'b')).not.toBe(deriveId('note', 'ab', ''));
  });

  it('has 22 letters and never a slash: `noteId/ordinal` is a card', () => {
    const parts = fc.array(fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(parts, (given) => {
        expect(deriveId(...given)).toMatch(/^[A-Za-z0-9_-]{22}$/);
      }),
    );
  });
});
