import { splitRows } from './split-rows';

const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_ROWS = 300;

/** In order of trust: of two that fit equally well, the earlier one is meant. */
const CANDIDATES = ['\t', ' :: ', '|', ';', ',', '::', ' – ', ' — ', ' - ', ' = ', '=', ':'];

/** What a row counts whose width is not the usual one. */
const RAGGED = 0.7;

/** These also stand in ordinary sentences, so nearly every row must agree. */
const WEAK: ReadonlySet<string> = new Set(['=', ':']);
/** What people write between a question and its answer, where no program made columns. */
const WRITTEN: ReadonlySet<string> = new Set([...WEAK, ' :: ', '::', ' – ', ' — ', ' - ', ' = ']);

/** Whether a line without this separator is no row with one column, but none at all. */
export function isWritten(separator: string | undefined): boolean {
  return separator !== undefined && WRITTEN.has(separator);
}

/**
 * The separator under which most rows have the same number of cells; absent if none does. A comma
 * file with a colon in it is a comma file.
 */
export function detectSeparator(text: string): string | undefined {
  const sample = wholeRows(text);
  let best: { separator: string; fit: number } | undefined;
  for (const separator of CANDIDATES) {
    const fit = fitOf(sample, separator);
    if (fit < (WEAK.has(separator) ? 0.8 : 0.5)) continue;
    if (best === undefined || fit > best.fit + 0.15) best = { separator, fit };
  }
  return best?.separator;
}

/**
 * Share of rows that have the most common number of cells, if that number is more than one; ragged
 * rows that are split at all count for less.
 */
function fitOf(sample: string, separator: string): number {
  if (!sample.includes(separator)) return 0;
  const rows = splitRows(sample, { separator }, SAMPLE_ROWS).filter((row) =>
    row.cells.some((cell) => cell.trim() !== ''),
  );
  const byCount = new Map<number, number>();
  for (const { cells } of rows) byCount.set(cells.length, (byCount.get(cells.length) ?? 0) + 1);
  byCount.delete(1);
  const split = rows.filter(({ cells }) => cells.length > 1).length;
  return Math.max(0, split * RAGGED, ...byCount.values()) / Math.max(1, rows.length);
}

function wholeRows(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const cut = text.lastIndexOf('\n', SAMPLE_CHARACTERS);
  return text.slice(0, cut > 0 ? cut : SAMPLE_CHARACTERS);
}
