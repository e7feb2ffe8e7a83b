import { isFieldEmpty } from '@/lib/domain/render/html-text';
import type { NoteTypeId } from '@/lib/domain/ids';
import {
  BASIC_NOTE_TYPE,
  CLOZE_NOTE_TYPE,
  REVERSED_NOTE_TYPE,
} from '@/lib/domain/note/own-note-types';
import { deriveId } from '@/lib/interchange/derived-id';
import type { NeutralNoteType } from '@/lib/interchange/model';
import type { ColumnRole } from './anki-headers';
import { roleOfName } from './detect-header-row';
import { namedTypes } from './named-types';
import type { Table } from './read-table';

/** What each row becomes: one card, two cards, or a note with a field for every column. */
export const NOTE_KINDS = ['basic', 'reversed', 'columns'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export interface PlanChoices {
  readonly roles?: readonly ColumnRole[];
  readonly noteKind?: NoteKind;
  readonly isHtml?: boolean;
}

/** How rows become notes. */
export interface NotePlan {
  readonly roles: readonly ColumnRole[];
  readonly noteKind: NoteKind;
  readonly isHtml: boolean;
  readonly noteType: NeutralNoteType;
  /** What the rows themselves name in a column. */
  readonly named: ReadonlyMap<string, NeutralNoteType>;
  /** Everything that notes of this plan may use. */
  readonly noteTypes: readonly NeutralNoteType[];
}

/** Recognises roles and note kind, unless chosen. */
export function planNotes(table: Table, chosen: PlanChoices): NotePlan {
  const width = columnCount(table);
  const roles = rolesOf(table, width, chosen.roles);
  const content = roles.filter((role) => role === 'front' || role === 'back').length;
  const noteKind =
    chosen.noteKind ?? ownKind(table.headers.noteType) ?? (content > 2 ? 'columns' : 'basic');
  const noteType = noteTypeOf(noteKind, roles, table);
  const named = namedTypes(table, roles);
  const column = roles.indexOf('noteType');
  const isEachNamed = table.rows.every(({ cells }) => named.has(cells[column]?.trim() ?? ''));
  return {
    roles,
    noteKind,
    isHtml: chosen.isHtml ?? table.headers.isHtml ?? looksLikeHtml(table),
    noteType,
    named,
    noteTypes: isEachNamed ? [...named.values()] : [noteType, CLOZE_NOTE_TYPE, ...named.values()],
  };
}

/** The width that most rows have; a header names columns even where rows are short. */
export function columnCount(table: Table): number {
  const byWidth = new Map<number, number>();
  for (const { cells } of table.rows.slice(0, 1000)) {
    byWidth.set(cells.length, (byWidth.get(cells.length) ?? 0) + 1);
  }
  const [usual = [1, 0]] = [...byWidth].toSorted((a, b) => b[1] - a[1]);
  return Math.max(usual[0], table.names.length);
}

function rolesOf(table: Table, width: number, chosen: readonly ColumnRole[] | undefined) {
  if (chosen?.length === width) return chosen;
  let hasFront = false;
  return Array.from({ length: width }, (_, column): ColumnRole => {
    const named = roleOfName(table.names[column] ?? '');
    const special = table.headers.roles.get(column) ?? named;
    if (special !== undefined && special !== 'front' && special !== 'back') return special;
    if (hasFront) return 'back';
    hasFront = true;
    return 'front';
  });
}

function ownKind(name: string | undefined): NoteKind | undefined {
  if (name === undefined) return undefined;
  if (/revers|umgekehrt|beide/i.test(name)) return 'reversed';
  return /^(?:basic|einfach|básico|basique|cloze|lückentext)$/i.test(name) ? 'basic' : undefined;
}

function noteTypeOf(kind: NoteKind, roles: readonly ColumnRole[], table: Table) {
  if (kind === 'basic') return BASIC_NOTE_TYPE;
  if (kind === 'reversed') return REVERSED_NOTE_TYPE;
  return columnNoteType(roles, table);
}

/** A field for every column; the front ones ask, the back ones answer, empty ones stay away. */
function columnNoteType(roles: readonly ColumnRole[], table: Table): NeutralNoteType {
  const columns = roles.flatMap((role, column) => {
    if (role !== 'front' && role !== 'back') return [];
    return [{ role, id: `column-${column + 1}`, name: fieldName(table.names, column) }];
  });
  const part = (role: ColumnRole) =>
    columns
      .filter((one) => one.role === role)
      .map(({ name }) => `{{#${name}}}<div>{{${name}}}</div>{{/${name}}}`)
      .join('');
  return {
    id: deriveId<NoteTypeId>('columns', ...columns.flatMap(({ role, name }) => [role, name])),
    name:
      table.headers.noteType ??
      columns
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 60),
    kind: 'standard',
    fields: columns.map(({ id, name }) => ({ id, name })),
    templates: [
      { id: 'forward', name: 'Card 1', ordinal: 0, front: part('front'), back: part('back') },
    ],
    css: '',
  };
}

/** A name that is safe inside `{{…}}` and unlike its neighbours. */
function fieldName(names: readonly string[], column: number): string {
  const clean = (names[column] ?? '')
    .replace(/[{}:#^/"<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isTaken = names.slice(0, column).some((other) => other.trim() === names[column]?.trim());
  if (clean === '') return `Column ${column + 1}`;
  return isTaken ? `${clean} ${column + 1}` : clean.slice(0, 80);
}

const MARKUP =
  /<\/?(?:[bius]|em|strong|br|p|div|span|img|a|ul|ol|li|su[bp]|code|pre|table|t[rdh]|ruby|r[tp]|font|h[1-6r]|audio|video|math|svg)(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|quot|nbsp|#\d+);/i;

function looksLikeHtml(table: Table): boolean {
  return table.rows
    .slice(0, 2000)
    .some(({ cells }) => cells.some((cell) => !isFieldEmpty(cell) && MARKUP.test(cell)));
}
