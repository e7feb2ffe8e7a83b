import type { OwnKind } from './own-note-types';

type Fields = Readonly<Record<string, string>>;

/** The two fields of each kind: what is asked, and what goes with it. */
const PLACES: Readonly<Record<OwnKind, readonly [string, string]>> = {
  basic: ['front', 'back'],
  reversed: ['front', 'back'],
  typed: ['front', 'back'],
  cloze: ['text', 'extra'],
};

/**
 * The fields of a note of one kind as another kind has them. Every text stays: a field that neither
 * kind knows is carried along, and where a place is taken by another text, both stand there.
 */
export function fieldsAs(fields: Fields, from: OwnKind, to: OwnKind): Fields {
  const next = new Map(Object.entries(fields));
  PLACES[from].forEach((before, at) => {
    const place = PLACES[to][at] ?? before;
    const text = next.get(before);
    if (place === before || text === undefined) return;
    next.delete(before);
    next.set(place, joined(text, next.get(place)));
  });
  return Object.fromEntries(next);
}

/** Where a field of one kind stands in another. */
export function placeAs(fieldId: string, from: OwnKind, to: OwnKind): string {
  const at = PLACES[from].indexOf(fieldId);
  return PLACES[to][at] ?? fieldId;
}

function joined(text: string, there: string | undefined): string {
  if (there === undefined || there === '' || there === text) return text;
  return text === '' ? there : `${text}<br>${there}`;
}
