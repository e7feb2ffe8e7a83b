/** What a column holds. */
export const COLUMN_ROLES = [
  'front',
  'back',
  'tags',
  'deck',
  'guid',
  'noteType',
  'source',
  'skip',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The `#key:value` lines at the top of a text file that Anki wrote (docs.ankiweb.net, "Text Files"). */
export interface AnkiHeaders {
  readonly separator?: string;
  readonly isHtml?: boolean;
  readonly tags: readonly string[];
  readonly deck?: string;
  readonly noteType?: string;
  /** The line of column names, still to be split by the separator. */
  readonly columns?: string;
  /** Roles by column, from 0. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Lines that belong to the headers. */
  readonly lineCount: number;
  /** At least one known key: later lines that start with `#` are comments, too. */
  readonly isAnki: boolean;
}

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['pipe', '|'],
  ['semicolon', ';'],
  ['colon', ':'],
  ['comma', ','],
  ['space', ' '],
]);

const COLUMN_KEYS: ReadonlyMap<string, ColumnRole> = new Map([
  ['tags column', 'tags'],
  ['deck column', 'deck'],
  ['guid column', 'guid'],
  ['notetype column', 'noteType'],
]);

/** Reads the headers of `text`; with none of them, the result says so and takes no line. */
export function parseAnkiHeaders(text: string): AnkiHeaders {
  const found = new Map<string, string>();
  const roles = new Map<number, ColumnRole>();
  let lineCount = 0;
  for (const line of leadingLines(text)) {
    const oldTags = /^tags:(.*)$/i.exec(line);
    if (lineCount === 0 && oldTags) found.set('tags', oldTags[1] ?? '');
    else if (!/^#(?:[a-z ]+:|\s|[,;|\t]*$)/i.test(line)) break;
    lineCount += 1;
    const [, key = '', value = ''] = /^#([a-z ]+):(.*)$/i.exec(line) ?? [];
    const name = key.trim().toLowerCase();
    const role = COLUMN_KEYS.get(name);
    if (role === undefined) found.set(name, found.get(name) ?? value);
    else if (columnNumber(value) !== undefined) roles.set((columnNumber(value) ?? 0) - 1, role);
  }
  return { ...valuesOf(found), roles, lineCount, isAnki: roles.size > 0 || hasKnownKey(found) };
}

/** Tags of one cell or header: separated by white space, commas or semicolons; in Anki's own files by white space. */
export function splitTags(text: string, isAnki = false): readonly string[] {
  return [...new Set(text.split(isAnki ? /\s+/ : /[\s,;|]+/).filter(Boolean))];
}

function valuesOf(found: ReadonlyMap<string, string>) {
  const value = (key: string) => trimPadding(found.get(key) ?? '');
  const separator = separatorOf(found.get('separator'));
  const html = value('html').toLowerCase();
  const columns = found.get('columns');
  return {
    tags: splitTags(value('tags')),
    ...(separator !== undefined && { separator }),
    ...((html === 'true' || html === 'false') && { isHtml: html === 'true' }),
    ...(value('deck') !== '' && { deck: value('deck') }),
    ...(value('notetype') !== '' && { noteType: value('notetype') }),
    ...(columns !== undefined && { columns }),
  };
}

function separatorOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const word = /^\s*([a-z]+)/i.exec(value)?.[1]?.toLowerCase();
  const named = word === undefined ? undefined : SEPARATORS.get(word);
  return named ?? (value === '' ? undefined : value.slice(0, 1));
}

/** Spreadsheets pad short lines with separators: `#deck:a,,,`. */
function trimPadding(value: string): string {
  return value.replace(/[\s,;|]+$/, '').trim();
}

function columnNumber(value: string): number | undefined {
  const text = trimPadding(value);
  const number = Number(text);
  return /^\d+$/.test(text) && number >= 1 && number <= 10_000 ? number : undefined;
}

function hasKnownKey(found: ReadonlyMap<string, string>): boolean {
  return ['separator', 'html', 'tags', 'columns', 'notetype', 'deck'].some((key) => found.has(key));
}

function* leadingLines(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
    if (end < 0) return;
    at = end + 1;
  }
}
