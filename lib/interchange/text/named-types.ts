import type { NoteTypeId } from '@/lib/domain/ids';
import {
  BASIC_NOTE_TYPE,
  CLOZE_NOTE_TYPE,
  REVERSED_NOTE_TYPE,
} from '@/lib/domain/note/own-note-types';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import { deriveId } from '@/lib/interchange/derived-id';
import type { NeutralNoteType } from '@/lib/interchange/model';
import type { ColumnRole } from './anki-headers';
import type { Table } from './read-table';

const OWN = new Map<string, NeutralNoteType>(
  [BASIC_NOTE_TYPE, REVERSED_NOTE_TYPE, CLOZE_NOTE_TYPE].map((type) => [type.name, type]),
);

/**
 * The note types that the rows name, each with as many fields as one of its rows fills. A column is a
 * field by its place, as Anki assigns them.
 */
export function namedTypes(
  table: Table,
  roles: readonly ColumnRole[],
): ReadonlyMap<string, NeutralNoteType> {
  const column = roles.indexOf('noteType');
  const types = new Map<string, NeutralNoteType>();
  if (column < 0) return types;
  const columns = contentColumns(roles);
  const filled = new Map<string, { count: number; hasClozes: boolean }>();
  for (const { cells } of table.rows) {
    const name = cells[column]?.trim().slice(0, 200) ?? '';
    const texts = columns.map((at) => cells[at]?.trim() ?? '');
    const before = filled.get(name) ?? { count: 1, hasClozes: false };
    filled.set(name, {
      count: Math.max(before.count, texts.findLastIndex((text) => text !== '') + 1),
      hasClozes: before.hasClozes || texts.some((text) => clozeNumbers(text).length > 0),
    });
  }
  for (const [name, { count, hasClozes }] of filled) {
    if (name === '') continue;
    const own = OWN.get(name);
    const names = columns.slice(0, count).map((at) => table.names[at] ?? '');
    types.set(name, own && own.fields.length >= count ? own : typeOf(name, names, hasClozes));
  }
  return types;
}

/** The columns that hold fields, in their order. */
export function contentColumns(roles: readonly ColumnRole[]): readonly number[] {
  return roles.flatMap((role, column) => (role === 'front' || role === 'back' ? column : []));
}

function typeOf(name: string, columns: readonly string[], hasClozes: boolean): NeutralNoteType {
  const names = uniqueNames(columns);
  const [first = '', ...rest] = names;
  const below = rest.map((one) => `{{#${one}}}<div>{{${one}}}</div>{{/${one}}}`).join('');
  const front = hasClozes ? `{{cloze:${first}}}` : `{{${first}}}`;
  return {
    id: deriveId<NoteTypeId>('named', name, hasClozes ? 'cloze' : 'standard', ...names),
    name,
    kind: hasClozes ? 'cloze' : 'standard',
    fields: names.map((field, at) => ({ id: `field-${at + 1}`, name: field })),
    templates: [
      { id: 'forward', name: 'Card 1', ordinal: 0, front, back: hasClozes ? front + below : below },
    ],
    css: '',
    isNamed: true,
  };
}

/** Names that are safe inside `{{…}}` and unlike each other. */
function uniqueNames(columns: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const [at, column] of columns.entries()) {
    const clean = column
      .replace(/[{}:#^"<>]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80);
    const name = clean === '' ? `Column ${at + 1}` : clean;
    names.push(names.includes(name) ? `${name} ${at + 1}` : name);
  }
  return names;
}
