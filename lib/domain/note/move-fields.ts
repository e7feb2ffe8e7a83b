import { formatField, type FieldText } from './field-text';
import type { NoteField } from './note-type';

export interface WrittenField extends FieldText {
  readonly id: string;
  readonly name: string;
}

/**
 * What is written in the fields of one note type, in those of another: by name where both have it,
 * else in order. A text that finds no place goes below the last one, so that none is lost.
 */
export function moveFields(
  written: readonly WrittenField[],
  places: readonly NoteField[],
): readonly WrittenField[] {
  const named = new Map(written.map((field) => [field.name, field]));
  const taken = new Set(places.flatMap(({ name }) => named.get(name) ?? []));
  const rest = written.filter((field) => !taken.has(field));
  const moved = places.map(({ id, name }) => {
    const from = named.get(name) ?? rest.shift();
    const empty: FieldText = { mode: 'markdown', text: '' };
    const { id: _id, name: _name, ...text } = from ?? { id, name, ...empty };
    return { id, name, ...text };
  });
  return rest.reduce((fields, field) => fields.with(-1, joined(fields.at(-1), field)), moved);
}

function joined(above: WrittenField | undefined, below: WrittenField): WrittenField {
  if (above === undefined || isEmpty(below)) return above ?? below;
  const { id, name } = above;
  if (isEmpty(above)) return { ...below, id, name };
  if (above.mode === 'html' || below.mode === 'html') {
    return { id, name, mode: 'html', text: `${formatField(above)}<br>${formatField(below)}` };
  }
  const marks = { ...above.marks, ...below.marks };
  const hints = [above.hint, below.hint].filter((hint) => hint !== undefined);
  const [hint] = hints;
  return {
    ...above,
    text: linesOf([above, below]),
    ...(Object.keys(marks).length > 0 && { marks }),
    ...(hint && { hint: { ...hint, text: linesOf(hints) } }),
  };
}

function isEmpty({ text, hint }: WrittenField): boolean {
  return text === '' && hint === undefined;
}

function linesOf(parts: readonly { readonly text: string }[]): string {
  return parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
