import { LIMITS } from '@/lib/interchange/limits';

export interface Row {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its first cell stands in quotes: a sign at its start is a letter. */
  readonly isQuoted?: true;
  /** A quote was opened and never closed properly; it was taken as a letter. */
  readonly hasOpenQuote?: true;
}

export interface RowFormat {
  /** One or more characters between cells; absent: every row is one cell. */
  readonly separator?: string | undefined;
  /** What ends a row; a new line unless chosen otherwise. Quotes have no meaning then. */
  readonly rowBreak?: string | undefined;
}

/**
 * Splits text into rows and cells (RFC 4180), with the line each row starts on.
 * - A quote counts only at the start of a cell and only if it closes before a separator or the end
 *   of a line; otherwise it is a letter, so that one stray quote cannot swallow the rest of a file.
 * - `limit` ends early: the rows so far come back.
 */
export function splitRows(text: string, format: RowFormat, limit = LIMITS.rows + 1): Row[] {
  const { separator, rowBreak } = format;
  if (rowBreak !== undefined && rowBreak !== '\n') {
    return splitByBreak(text, rowBreak, separator).slice(0, limit);
  }
  return scan(text.replace(/\r\n?/g, '\n'), separator, limit);
}

function scan(text: string, separator: string | undefined, limit: number): Row[] {
  const nextSeparator = finder(text, separator);
  const nextLine = finder(text, '\n');
  const nextQuote = finder(text, '"');
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < limit) {
    const startLine = line;
    const cells: string[] = [];
    let hasOpenQuote = false;
    let isQuoted = false;
    for (;;) {
      const quoted = text[at] === '"' ? readQuoted(text, at, separator, nextQuote) : undefined;
      if (quoted) {
        isQuoted ||= cells.length === 0;
        cells.push(quoted.cell);
        line += quoted.lines;
        at = quoted.end;
      } else {
        if (text[at] === '"') hasOpenQuote = true;
        const end = Math.min(nextSeparator(at), nextLine(at));
        cells.push(text.slice(at, end));
        at = end;
      }
      if (separator === undefined || !text.startsWith(separator, at) || at >= text.length) break;
      at += separator.length;
    }
    at += 1;
    line += 1;
    rows.push({
      line: startLine,
      cells,
      ...(isQuoted && { isQuoted }),
      ...(hasOpenQuote && { hasOpenQuote }),
    });
  }
  return rows;
}

/** The quoted cell that opens at `at`, or nothing if that quote is a letter. */
function readQuoted(
  text: string,
  at: number,
  separator: string | undefined,
  nextQuote: (from: number) => number,
): { cell: string; end: number; lines: number } | undefined {
  let close = nextQuote(at + 1);
  while (text[close] === '"' && text[close + 1] === '"') close = nextQuote(close + 2);
  if (close >= text.length || close - at > LIMITS.fieldCharacters * 2) return undefined;
  const end = endOfQuoted(text, close + 1, separator);
  if (end === undefined) return undefined;
  const raw = text.slice(at + 1, close);
  return { cell: raw.replaceAll('""', '"'), end, lines: raw.split('\n').length - 1 };
}

/** Where the cell is over if it really ends after its closing quote; spaces may follow. */
function endOfQuoted(text: string, after: number, separator: string | undefined) {
  let end = after;
  for (;;) {
    if (end >= text.length || text[end] === '\n') return end;
    if (separator !== undefined && text.startsWith(separator, end)) return end;
    if (text[end] !== ' ') return undefined;
    end += 1;
  }
}

/** `indexOf` that remembers its last find, so that scanning stays linear; the end if there is none. */
function finder(text: string, wanted: string | undefined): (from: number) => number {
  if (wanted === undefined) return () => text.length;
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(wanted, from);
      found = next < 0 ? text.length : next;
    }
    return found;
  };
}

function splitByBreak(text: string, rowBreak: string, separator: string | undefined): Row[] {
  const clean = text.replace(/\r\n?/g, '\n');
  let line = 1;
  return clean.split(rowBreak).map((piece) => {
    const leading = /^\n*/.exec(piece)?.[0].length ?? 0;
    const row = { line: line + leading, cells: cellsOf(piece.trim(), separator) };
    line += (piece + rowBreak).split('\n').length - 1;
    return row;
  });
}

/** Only the first separator counts: a definition may hold the character. */
function cellsOf(piece: string, separator: string | undefined): string[] {
  const cut = separator === undefined ? -1 : piece.indexOf(separator);
  if (separator === undefined || cut < 0) return [piece];
  return separator === '\t'
    ? piece.split(separator)
    : [piece.slice(0, cut), piece.slice(cut + separator.length)];
}
