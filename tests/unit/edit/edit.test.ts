import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, withEdit, withWordsEdit } from '@/lib/domain/edit';

interface Row {
  readonly a?: number;
  readonly b?: number;
  readonly c?: { readonly x: number };
}

const rows: fc.Arbitrary<Row> = fc.record(
  { a: fc.nat(3), b: fc.nat(3), c: fc.record({ x: fc.nat(3) }) },
  { requiredKeys: [] },
);
const words = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd'));

describe('an edit of a form', () => {
  it('changes nothing where the form was left as it was', () => {
    fc.assert(
      fc.property(rows, rows, (row, form) => {
        expect(withEdit(row, { from: form, to: form })).toEqual(row);
      }),
    );
  });

  it('makes the row what the form says where nobody else changed it', () => {
    fc.assert(
      fc.property(rows, rows, (from, to) => {
        expect(withEdit(from, { from, to })).toEqual(to);
      }),
    );
  });

  it('keeps both of two forms that changed different fields, in either order', () => {
    fc.assert(
      fc.property(rows, fc.nat(9), fc.nat(9), (row, a, b) => {
        const one = { from: row, to: { ...row, a } };
        const other = { from: row, to: { ...row, b } };
        const both = { ...row, a, b };
        expect(withEdit(withEdit(row, one), other)).toEqual(both);
        expect(withEdit(withEdit(row, other), one)).toEqual(both);
      }),
    );
  });

  it.each<[object, object, object, object, string]>([
    [{ a: 1, b: 2 }, { a: 1 }, {}, { b: 2 }, 'what was emptied is taken out'],
    [{ a: 9 }, { a: 1 }, { a: 2 }, { a: 2 }, 'the last press wins a field that both changed'],
    [{ a: 1 }, { a: 1 }, { a: 1, b: undefined }, { a: 1 }, 'undefined is empty, too'],
    [{ c: { x: 1 } }, { c: { x: 1 } }, { c: { x: 1 } }, { c: { x: 1 } }, 'values, not identities'],
  ])('%j, a form from %j to %j → %j: %s', (row, from, to, after, _reason) => {
    expect(withEdit(row, { from, to })).toEqual(after);
  });
});

describe('an edit of words', () => {
  it('adds and takes out what the form did, whatever was done elsewhere', () => {
    fc.assert(
      fc.property(words, words, words, (now, from, to) => {
        const after = withWordsEdit(now, { from, to });
        for (const word of ['a', 'b', 'c', 'd']) {
          const isChanged = from.includes(word) !== to.includes(word);
          expect(after.includes(word)).toBe((isChanged ? to : now).includes(word));
        }
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });
});

it('two values are the same whatever the order of their keys, not of their lists', () => {
  expect(isSame({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame(undefined, { a: 1 })).toBe(false);
});
