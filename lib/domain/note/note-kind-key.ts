import type { NoteType } from './note-type';

/** What makes a kind of note what it is, as one text; how it looks (its sheet) does not. */
export function kindKey({
  name,
  kind,
  fields,
  templates,
}: Pick<NoteType, 'name' | 'kind' | 'fields' | 'templates'>): string {
  const sides = templates.map(({ ordinal, front, back }) => [ordinal, front, back]);
  return JSON.stringify([name, kind, fields.map((field) => field.name), sides]);
}
