import { LIMITS } from '@/lib/interchange/limits';
import { addProblem, refuse, type ProblemList, type Refusal } from '@/lib/interchange/problem';
import { parseAnkiHeaders, type AnkiHeaders } from './anki-headers';
import { isHeaderRow } from './detect-header-row';
import { detectSeparator } from './detect-separator';
import { splitRows, type Row } from './split-rows';

/** What a person may set by hand; anything left out is recognised. */
export interface TableChoices {
  /** '' means none: every row is one cell. */
  readonly separator?: string;
  readonly rowBreak?: string;
  readonly hasHeaderRow?: boolean;
  /** A line without a separator continues the row above it (Quizlet definitions). */
  readonly joinsLines?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly headers: AnkiHeaders;
  /** Absent: every row is one cell. */
  readonly separator?: string;
  readonly rowBreak: string;
  readonly hasHeaderRow: boolean;
  readonly joinsLines: boolean;
  /** Names from the file; an unnamed column is ''. */
  readonly names: readonly string[];
  /** Rows with something in them, without headers and comments. */
  readonly rows: readonly Row[];
}

/** Share of lines without a separator from which on they are taken as continued definitions. */
const CONTINUED_SHARE = 0.25;

/** Text as a table: headers, separator, column names and rows. Never throws. */
export function readTable(
  text: string,
  chosen: TableChoices,
  problems: ProblemList,
): Table | Refusal {
  const clean = withoutNuls(text, problems);
  const headers = parseAnkiHeaders(clean);
  const body = blankHeaderLines(clean, headers.lineCount);
  const rowBreak = chosen.rowBreak ?? '\n';
  const wanted = chosen.separator ?? headers.separator ?? detectSeparator(body);
  const separator = wanted === '' ? undefined : wanted;
  const all = splitRows(body, { separator, rowBreak });
  if (all.length > LIMITS.rows) return refuse('tooManyRows', { detail: String(LIMITS.rows) });
  const filled = all.filter((row) => isFilled(row) && !isComment(row, headers));
  if (filled.length === 0) return refuse(clean.trim() === '' ? 'emptyFile' : 'noRows');
  for (const row of filled) if (row.hasOpenQuote) addProblem(problems, 'openQuote', row.line);
  const joinsLines = chosen.joinsLines ?? looksContinued(filled, separator);
  const rows = joinsLines ? joinContinued(filled) : filled;
  const named = headers.columns?.split(separator ?? '\t');
  const hasHeaderRow =
    chosen.hasHeaderRow ?? (named === undefined && isHeaderRow(rows[0]?.cells ?? []));
  const names = (hasHeaderRow ? rows[0]?.cells : named) ?? [];
  return {
    kind: 'table',
    headers,
    ...(separator !== undefined && { separator }),
    rowBreak,
    hasHeaderRow,
    joinsLines,
    names: names.map((name) => name.trim()),
    rows: hasHeaderRow ? rows.slice(1) : rows,
  };
}

function withoutNuls(text: string, problems: ProblemList): string {
  const at = text.indexOf('\0');
  if (at < 0) return text;
  addProblem(problems, 'nulRemoved', text.slice(0, at).split('\n').length);
  return text.replaceAll('\0', '');
}

/** Keeps the line numbers: header lines become empty lines. */
function blankHeaderLines(text: string, count: number): string {
  let at = 0;
  for (let line = 0; line < count; line += 1) {
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  return '\n'.repeat(count) + text.slice(at);
}

function isFilled(row: Row): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}

function isComment(row: Row, headers: AnkiHeaders): boolean {
  return headers.isAnki && !row.isQuoted && row.cells[0]?.startsWith('#') === true;
}

function looksContinued(rows: readonly Row[], separator: string | undefined): boolean {
  if (separator !== '\t' && separator !== ' :: ') return false;
  const single = rows.filter((row) => row.cells.length === 1).length;
  return rows[0]?.cells.length !== 1 && single / rows.length >= CONTINUED_SHARE;
}

function joinContinued(rows: readonly Row[]): Row[] {
  const joined: { line: number; cells: string[] }[] = [];
  for (const { line, cells } of rows) {
    const above = joined.at(-1);
    const [only = ''] = cells;
    if (cells.length > 1 || above === undefined) joined.push({ line, cells: [...cells] });
    else above.cells[above.cells.length - 1] += `\n${only}`;
  }
  return joined;
}
