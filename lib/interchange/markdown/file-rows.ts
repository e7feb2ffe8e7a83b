import { readTagLine, type TagMarks } from './deck-tags';
import { fencedLines } from './fenced-lines';
import { isHeading, isRule } from './line-marks';

/** A line of a Markdown file as far as cards are concerned. */
export type FileRow =
  | { readonly kind: 'blank' | 'rule' }
  | { readonly kind: 'tags'; readonly marks: TagMarks }
  | TextRow;

export interface TextRow {
  readonly kind: 'text' | 'heading' | 'code';
  /** From 1. */
  readonly line: number;
  /** Without its scheduling comment. */
  readonly text: string;
  /** What stood in `<!--SR:…-->` on this line. */
  readonly schedule?: string;
}

/** A deck whose names no tag can have, as our own export writes it. */
const DECK = /^<!--deck:(.+)-->\s*$/;
const SCHEDULE = /<!--SR:([^>]*)-->/;

/** The lines from `from` on; comments are left out, and with them what they hold. */
export function fileRows(lines: readonly string[], from: number): readonly FileRow[] {
  const fenced = fencedLines(lines);
  const lastEnd = lines.findLastIndex((line) => line.includes('-->'));
  const rows: FileRow[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (fenced[at] === true) rows.push({ kind: 'code', line: at + 1, text });
    else if (opensComment(text) && at < lastEnd) {
      while (!lines[at]?.includes('-->')) at += 1;
    } else rows.push(rowOf(text, at + 1));
  }
  return rows;
}

/** A comment that goes on below this line. */
function opensComment(text: string): boolean {
  return text.startsWith('<!--') && !text.includes('-->');
}

function rowOf(raw: string, line: number): FileRow {
  if (raw.trim() === '') return { kind: 'blank' };
  const deck = DECK.exec(raw)?.[1];
  if (deck !== undefined) return { kind: 'tags', marks: { tags: [], deck: deck.split('::') } };
  const marks = readTagLine(raw);
  if (marks !== undefined) return { kind: 'tags', marks };
  if (isRule(raw)) return { kind: 'rule' };
  const schedule = raw.includes('<!--SR:') ? SCHEDULE.exec(raw)?.[1] : undefined;
  const text = schedule === undefined ? raw : raw.replace(SCHEDULE, '');
  const kind = isHeading(raw) ? 'heading' : 'text';
  return { kind, line, text, ...(schedule !== undefined && { schedule }) };
}
