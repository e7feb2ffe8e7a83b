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
  if (above === undefined || below.text === '') return above ?? below;
  if (above.text === '') return { ...below, id: above.id, name: above.name };
  if (above.mode === 'html' || below.mode === 'html') {
    const text = `${formatField(above)}<br>${formatField(below)}`;
    return { id: above.id, name: above.name, mode: 'html', text };
  }
  const marks = { ...above.marks, ...below.marks };
  const hasMarks = Object.keys(marks).length > 0;
  return { ...above, text: `${above.text}\n${below.text}`, ...(hasMarks && { marks }) };
}
