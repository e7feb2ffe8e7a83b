import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { writeSafeHtml, writeSafeText } from './formula-safe';

/** A note as a table has it. */
export interface TableNote {
  readonly note: Pick<Note, 'id' | 'guid' | 'tags' | 'source'>;
  readonly noteType: Pick<NoteType, 'name'>;
  /** In the order of the note type, media by their names. */
  readonly fields: readonly { readonly name: string; readonly html: string }[];
  /** `A::B`. */
  readonly deck: string;
}

export interface TableForm {
  readonly separator: ',' | '\t';
  readonly hasSources: boolean;
}

const FIRST = ['guid', 'note type', 'deck', 'tags'];

/**
 * Notes as rows below the headers by which Anki, and Morsel, find each note again and bring it up to
 * date (docs.ankiweb.net, "Text Files"). With a byte order mark, so that spreadsheets read UTF-8. No
 * cell is one that a spreadsheet would run.
 */
export function writeTable(notes: readonly TableNote[], form: TableForm): string {
  const { separator, hasSources } = form;
  const names = columnNames(notes);
  const row = (cells: readonly string[]) => cells.map(tableCell).join(separator);
  const columns = [...FIRST, ...names, ...(hasSources ? ['source'] : [])];
  const lines = [
    `#separator:${separator === ',' ? 'Comma' : 'Tab'}`,
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:4',
    `#columns:${columns.map((name) => name.replace(/[,\t\r\n"]+/g, ' ')).join(separator)}`,
    ...notes.map(({ note, noteType, fields, deck }) =>
      row([
        ...[note.guid ?? note.id, noteType.name, deck, note.tags.join(' ')].map(writeSafeText),
        ...names.map((_, at) => writeSafeHtml((fields[at]?.html ?? '').trim())),
        ...(hasSources ? [writeSafeText(note.source?.url ?? '')] : []),
      ]),
    ),
  ];
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Fields stand by their place, as Anki assigns them; a column has every name that it stands for. */
function columnNames(notes: readonly TableNote[]): readonly string[] {
  const names: Set<string>[] = [];
  for (const { fields } of notes) {
    for (const [at, { name }] of fields.entries()) (names[at] ??= new Set()).add(name);
  }
  return names.map((each) => [...each].join(' / '));
}

/** One cell (RFC 4180); one that begins with `#` would be a comment. */
export function tableCell(text: string): string {
  return /[",\t\r\n]|^[\s#]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
