import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '@/components/shell/route';

const text = fc.string({ unit: 'grapheme' });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { name: 'today' },
    { name: 'insights' },
    { name: 'transfer' },
    { name: 'settings' },
    { name: 'library', isNew: true },
  ),
  fc.record(
    { name: fc.constant('library' as const), deckId: text, query: text },
    { requiredKeys: ['name'] },
  ),
  fc.record(
    { name: fc.constantFrom('goals', 'lessons', 'inbox'), id: text },
    { requiredKeys: ['name'] },
  ),
) as fc.Arbitrary<Route>;

describe('route', () => {
  it('is read back from its own address, whatever the ids and the query hold', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(formatRoute(one))).toEqual(one);
      }),
    );
  });

  it('is Today for any address that means nothing', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#goalsx', '#/%E0%A4%A'])
      expect(parseRoute(hash), hash).toEqual({ name: 'today' });
  });

  it('names a note to open in the words of a search', () => {
    const one: Route = { name: 'library', query: 'note:0198-a' };
    expect(formatRoute(one)).toBe('#/library?q=note%3A0198-a');
  });

  it('takes a broken escape as it stands', () => {
    expect(parseRoute('#/goals/%E0%A4%A')).toEqual({ name: 'goals', id: '%E0%A4%A' });
  });
});
