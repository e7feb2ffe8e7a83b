import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsAs } from '@/lib/domain/note/change-kind';
import { OWN_KINDS, ownNoteTypeOf, type OwnKind } from '@/lib/domain/note/own-note-types';

const kind = fc.constantFrom(...OWN_KINDS);
const text = fc.constantFrom('', 'a', 'b', 'c', '{{c1::d}}');
const fields = fc.dictionary(fc.constantFrom('front', 'back', 'text', 'extra', 'other'), text);
const texts = (of: Readonly<Record<string, string>>) =>
  Object.values(of)
    .flatMap((one) => one.split('<br>'))
    .filter((one) => one !== '');

describe('another kind of note', () => {
  it.each<[OwnKind, OwnKind, object]>([
    ['basic', 'cloze', { text: 'Q', extra: 'A' }],
    ['reversed', 'cloze', { text: 'Q', extra: 'A' }],
    ['basic', 'typed', { front: 'Q', back: 'A' }],
  ])('has the texts of a %s one where a %s one has its own', (from, to, after) => {
    expect(fieldsAs({ front: 'Q', back: 'A' }, from, to)).toEqual(after);
  });

  it('loses no text, whatever stands where', () => {
    fc.assert(
      fc.property(fields, kind, kind, (before, from, to) => {
        const after = texts(fieldsAs(before, from, to));
        for (const one of texts(before)) expect(after).toContain(one);
      }),
    );
  });

  it('and back is the note as it was', () => {
    fc.assert(
      fc.property(kind, kind, text, text, (from, to, a, b) => {
        const [first, second] = ownNoteTypeOf(from).fields.map(({ id }) => id);
        const before = { [first ?? '']: a, [second ?? '']: b };
        expect(fieldsAs(fieldsAs(before, from, to), to, from)).toEqual(before);
      }),
    );
  });

  it('puts every text of a note of its own into a place that the new kind shows', () => {
    fc.assert(
      fc.property(kind, kind, (from, to) => {
        const before = Object.fromEntries(ownNoteTypeOf(from).fields.map(({ id }) => [id, id]));
        const known = ownNoteTypeOf(to).fields.map(({ id }) => id);
        expect(Object.keys(fieldsAs(before, from, to)).toSorted()).toEqual(known.toSorted());
      }),
    );
  });
});
