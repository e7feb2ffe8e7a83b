import { CLOZE_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { cardOrdinals } from '@/lib/domain/note/sync-cards';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { isFieldEmpty, textToHtml } from '@/lib/domain/render/html-text';
import {
  deckPath,
  gatherNotes,
  usableTags,
  type FoundNote,
  type UnkeyedNote,
} from '@/lib/interchange/gather-notes';
import { LIMITS } from '@/lib/interchange/limits';
import type { NeutralNoteType } from '@/lib/interchange/model';
import { addProblem, type ProblemList } from '@/lib/interchange/problem';
import { splitTags, type ColumnRole } from './anki-headers';
import { readSafeHtml, readSafeText } from './formula-safe';
import { isWritten } from './detect-separator';
import { contentColumns } from './named-types';
import type { NotePlan } from './note-plan';
import type { Table } from './read-table';
import type { Row } from './split-rows';

/** All rows of a table as notes. Rows that cannot be one are left out and counted. */
export function rowsToNotes(
  table: Table,
  plan: NotePlan,
  problems: ProblemList,
): readonly UnkeyedNote[] {
  const gathering = gatherNotes(problems);
  for (const row of table.rows) {
    const note = rowToNote(row, table, plan, problems);
    if (note !== undefined) gathering.add(note);
  }
  return gathering.notes;
}

function rowToNote(
  row: Row,
  table: Table,
  plan: NotePlan,
  problems: ProblemList,
): FoundNote | undefined {
  if (isBare(row, table, plan)) {
    addProblem(problems, 'noSeparator', row.line, row.cells[0]);
    return undefined;
  }
  const cells = fitCells(row, table, plan.roles, problems);
  if (cells.some((cell) => cell.length > LIMITS.fieldCharacters)) {
    addProblem(problems, 'fieldTooLong', row.line);
    return undefined;
  }
  const html = cells.map((cell) =>
    plan.isHtml ? readSafeHtml(cell.trim()) : textToHtml(cell.trim()),
  );
  const named = plan.named.get(cells[plan.roles.indexOf('noteType')]?.trim().slice(0, 200) ?? '');
  if (named !== undefined) return namedNote(row, { html, cells, named }, table, plan, problems);
  const front = sideOf(html, plan.roles, 'front');
  if (isFieldEmpty(front)) {
    addProblem(problems, 'emptyFront', row.line);
    return undefined;
  }
  const back = sideOf(html, plan.roles, 'back');
  const clozes = clozeNumbers(front);
  if (isFieldEmpty(back) && clozes.length === 0) addProblem(problems, 'emptyBack', row.line);
  const content = clozes.length > 0 ? clozeContent(front, back, clozes) : contentOf(html, plan);
  return { line: row.line, ...content, textKey: textKeyOf(front), ...extras(cells, table, plan) };
}

/** A line between lines of question and answer that has no sign between them, and hides nothing. */
export function isBare({ cells }: Row, { separator }: Table, { roles }: NotePlan): boolean {
  const [text = ''] = cells;
  if (cells.length > 1 || roles.length === 1 || !isWritten(separator)) return false;
  return clozeNumbers(text).length === 0;
}

interface NamedRow {
  readonly html: readonly string[];
  readonly cells: readonly string[];
  readonly named: NeutralNoteType;
}

/** A row that says of which type its note is: a column is a field by its place. */
function namedNote(
  { line }: Row,
  { html, cells, named }: NamedRow,
  table: Table,
  plan: NotePlan,
  problems: ProblemList,
): FoundNote | undefined {
  const columns = contentColumns(plan.roles);
  const fields = named.fields.map(({ id }, at) => [id, html[columns[at] ?? -1] ?? ''] as const);
  const first = fields[0]?.[1] ?? '';
  if (isFieldEmpty(first)) {
    addProblem(problems, 'emptyFront', line);
    return undefined;
  }
  const more = extras(cells, table, plan);
  const content = { fields: Object.fromEntries(fields), tags: more.tags };
  return {
    line,
    noteTypeId: named.id,
    ...content,
    cards: cardOrdinals(content, named).map((ordinal) => ({ ordinal })),
    textKey: textKeyOf(first),
    ...more,
  };
}

function clozeContent(front: string, back: string, clozes: readonly number[]) {
  return {
    noteTypeId: CLOZE_NOTE_TYPE.id,
    fields: { text: front, extra: back },
    cards: clozes.map((number) => ({ ordinal: number - 1 })),
  };
}

function contentOf(html: readonly string[], plan: NotePlan) {
  const noteTypeId = plan.noteType.id;
  if (plan.noteKind === 'columns') {
    const fields = plan.noteType.fields.map(({ id }) => [id, html[columnOf(id)] ?? ''] as const);
    return { noteTypeId, fields: Object.fromEntries(fields), cards: [{ ordinal: 0 }] };
  }
  const front = sideOf(html, plan.roles, 'front');
  const back = sideOf(html, plan.roles, 'back');
  const isTwoWay = plan.noteKind === 'reversed' && !isFieldEmpty(back);
  return {
    noteTypeId,
    fields: { front, back },
    cards: isTwoWay ? [{ ordinal: 0 }, { ordinal: 1 }] : [{ ordinal: 0 }],
  };
}

function extras(cells: readonly string[], table: Table, plan: NotePlan) {
  const cell = (role: ColumnRole) => readSafeText(cells[plan.roles.indexOf(role)]?.trim() ?? '');
  const deck = deckPath((cell('deck') || table.headers.deck || '').split('::'));
  const tags = usableTags([
    ...table.headers.tags,
    ...splitTags(cell('tags'), table.headers.isAnki),
  ]);
  const guid = cell('guid').slice(0, 200);
  const url = cell('source').slice(0, 4000);
  return {
    tags,
    ...(guid !== '' && { guid }),
    ...(/^(?:https?|file|ftp):/i.test(url) && { source: { url } }),
    ...deck,
  };
}

/** The row at the table's width: what is too much joins the last column with content. */
function fitCells(row: Row, table: Table, roles: readonly ColumnRole[], problems: ProblemList) {
  const { cells, line } = row;
  if (cells.length < roles.length && cells.length === 1) addProblem(problems, 'missingCells', line);
  if (cells.length <= roles.length) return cells;
  const tooMuch = cells.slice(roles.length);
  if (tooMuch.every((cell) => cell.trim() === '')) return cells.slice(0, roles.length);
  addProblem(problems, 'extraCells', line);
  const last = roles.findLastIndex((role) => role === 'back' || role === 'front');
  return cells
    .slice(0, roles.length)
    .map((cell, at) => (at === last ? [cell, ...tooMuch].join(table.separator) : cell));
}

function sideOf(html: readonly string[], roles: readonly ColumnRole[], side: ColumnRole): string {
  const parts = html.filter((_, column) => roles[column] === side);
  return parts.length < 2
    ? (parts[0] ?? '')
    : parts.filter((one) => !isFieldEmpty(one)).join('<br>');
}

function columnOf(fieldId: string): number {
  return Number(fieldId.slice('column-'.length)) - 1;
}
