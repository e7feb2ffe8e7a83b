import type { NoteId } from '@/lib/domain/ids';
import { CLOZE_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import { isFieldEmpty, textKeyOf, textToHtml } from '@/lib/domain/render/html-text';
import { deriveId } from '@/lib/interchange/derived-id';
import { LIMITS } from '@/lib/interchange/limits';
import type { NeutralNote, NotesContent, NoteCounts } from '@/lib/interchange/model';
import { addProblem, type ProblemList } from '@/lib/interchange/problem';
import { splitTags, type ColumnRole } from './anki-headers';
import type { NotePlan } from './note-plan';
import type { Table } from './read-table';
import type { Row } from './split-rows';

/** A note that only lacks its id: the id depends on the deck that is chosen last. */
export type UnkeyedNote = Omit<NeutralNote, 'id'> & {
  /** First field and how often it came before: the note's identity within the file. */
  readonly identity: string;
};

/** All rows of a table as notes. Rows that cannot be one are left out and counted. */
export function rowsToNotes(table: Table, plan: NotePlan, problems: ProblemList): UnkeyedNote[] {
  const seen = new Map<string, number>();
  const guids = new Set<string>();
  const notes: UnkeyedNote[] = [];
  for (const row of table.rows) {
    const note = rowToNote(row, table, plan, problems);
    if (note === undefined) continue;
    const first = `${note.noteTypeId}\n${note.textKey}\n${Object.values(note.fields)[0] ?? ''}`;
    const whole = JSON.stringify([note.fields, note.deck ?? []]);
    if (seen.has(whole)) {
      addProblem(problems, 'repeated', row.line);
      continue;
    }
    const before = seen.get(first) ?? 0;
    seen.set(whole, 1).set(first, before + 1);
    notes.push({ ...withFreeGuid(note, guids), identity: `${first}\n${before}` });
  }
  return notes;
}

/** The note without its guid where an earlier row has that one: a guid names one note. */
function withFreeGuid<Note extends { guid?: string }>(note: Note, guids: Set<string>): Note {
  const { guid, ...rest } = note;
  if (guid === undefined) return note;
  if (guids.has(guid)) return rest as Note;
  guids.add(guid);
  return note;
}

/**
 * The notes with the ids that the same file gets in the same deck at every import, portion by portion:
 * made once, first asked for to compare, then to write.
 */
export function keyedNotes(unkeyed: readonly UnkeyedNote[]): NotesContent<never>['notes'] {
  let keyed: { readonly deckKey: string; readonly notes: NeutralNote[] } | undefined;
  return ({ from, count, deckKey }) => {
    if (keyed?.deckKey !== deckKey) keyed = { deckKey, notes: [] };
    const { notes } = keyed;
    for (const note of unkeyed.slice(notes.length, from + count))
      notes.push(keyNote(note, deckKey));
    return notes.slice(from, from + count);
  };
}

function keyNote({ identity, ...note }: UnkeyedNote, deckKey: string): NeutralNote {
  const own = note.guid === undefined ? ['text', identity] : ['guid', note.guid];
  const place = note.deck === undefined ? deckKey : note.deck.join('::');
  return { ...note, id: deriveId<NoteId>('note', place, ...own) };
}

/** Counts for the preview. */
export function countNotes(notes: readonly UnkeyedNote[]): NoteCounts {
  const cards = notes.reduce((sum, note) => sum + note.cards.length, 0);
  const missingMedia = notes.reduce((sum, { fields }) => sum + mediaNames(fields), 0);
  return { notes: notes.length, cards, missingMedia };
}

function rowToNote(row: Row, table: Table, plan: NotePlan, problems: ProblemList) {
  const cells = fitCells(row, table, plan.roles, problems);
  if (cells.some((cell) => cell.length > LIMITS.fieldCharacters)) {
    addProblem(problems, 'fieldTooLong', row.line);
    return undefined;
  }
  const html = cells.map((cell) => (plan.isHtml ? cell.trim() : textToHtml(cell.trim())));
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
  const cell = (role: ColumnRole) => cells[plan.roles.indexOf(role)]?.trim() ?? '';
  const deck = (cell('deck') || table.headers.deck || '')
    .split('::')
    .map((name) => name.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 10);
  const tags = [...new Set([...table.headers.tags, ...splitTags(cell('tags'))])]
    .filter((tag) => tag.length <= LIMITS.tagCharacters)
    .slice(0, LIMITS.tagsPerNote);
  const guid = cell('guid').slice(0, 200);
  return { tags, ...(guid !== '' && { guid }), ...(deck.length > 0 && { deck }) };
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

function mediaNames(fields: Readonly<Record<string, string>>): number {
  return Object.values(fields).reduce((sum, html) => {
    if (!html.includes('<img') && !html.includes('[sound:')) return sum;
    return (
      sum + (html.match(/<img\b[^>]*\bsrc=(?!["']?(?:https?:|data:))|\[sound:/gi)?.length ?? 0)
    );
  }, 0);
}
