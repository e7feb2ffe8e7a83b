import { htmlTokens } from '@/lib/domain/media/html-tokens';
import { plainText } from '@/lib/domain/note/plain-text';

/** What tells the Markdown of one place from that of another. */
export interface Dialect {
  /** The signs around what stands in an element, by its name. */
  readonly signs: Readonly<Record<string, string>>;
  /** Tags without a form stay tags; otherwise the field as a whole has none. */
  readonly keepsTags: boolean;
  /** HTML text as Markdown; absent where it cannot be said. */
  readonly text: (html: string) => string | undefined;
  /** A line of text outside of blocks, for what only means something at its start. */
  readonly line: (line: string) => string;
}

/** HTML that Markdown cannot say. */
class Unsaid extends Error {}

/**
 * The Markdown of a tidy field (`tidyHtml`): paragraphs, lists, fenced code, tables, links and signs.
 * Nothing where a dialect has no form for it. Whoever calls formats it again and compares.
 */
export function htmlToMarkdown(html: string, dialect: Dialect): string | undefined {
  const tokens = htmlTokens(html).map(({ start, end }) => html.slice(start, end));
  try {
    return joined(readBlocks({ tokens, at: 0, depth: 0, dialect }, undefined), '\n\n');
  } catch (error) {
    if (error instanceof Unsaid) return undefined;
    throw error;
  }
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  /** Elements that are open. */
  depth: number;
  readonly dialect: Dialect;
}

interface Block {
  readonly kind: 'lines' | 'fence' | 'other';
  readonly text: string;
}

/** Nobody writes more elements in each other; of thousands the stack would overflow. */
const DEEPEST = 100;
const STRUCTURE = /^<\/?(?:p|ul|ol|li|table|thead|tbody|tr|t[hd]|pre)\b/i;

function peek({ tokens, at }: Reader): string | undefined {
  return tokens[at];
}

/** Takes the tag that has to stand here. */
function take(reader: Reader, token: string): void {
  if (peek(reader) !== token) throw new Unsaid();
  reader.at += 1;
  reader.depth += token.startsWith('</') ? -1 : 1;
  if (reader.depth > DEEPEST) throw new Unsaid();
}

function readBlocks(reader: Reader, end: string | undefined): Block[] {
  const blocks: Block[] = [];
  for (;;) {
    const token = peek(reader);
    if (token === end) return blocks;
    if (token === undefined) throw new Unsaid();
    const from = reader.at;
    blocks.push(readBlock(reader, token));
    // Nothing was taken: a tag that Markdown has no sign for.
    if (reader.at === from) throw new Unsaid();
  }
}

/** A list that begins with 1, a table and code need no empty line above, nor does anything below code. */
function joined(blocks: readonly Block[], apart: string): string {
  let out = '';
  let last: Block['kind'] = 'other';
  for (const { kind, text } of blocks) {
    if (text === '') continue;
    const interrupts = kind !== 'lines' && !/^(?!1\.)\d/.test(text);
    const isClose = last === 'fence' || (last === 'lines' && interrupts);
    out += `${out === '' ? '' : isClose ? '\n' : apart}${text}`;
    last = kind;
  }
  return out;
}

function readBlock(reader: Reader, token: string): Block {
  if (token === '<p>') return { kind: 'lines', text: lines(reader, inside(reader, token, '</p>')) };
  if (token === '<ul>' || /^<ol(?: start="\d+")?>$/.test(token)) return readList(reader, token);
  if (token === '<pre>') return readFence(reader);
  if (token === '<table>') return readTable(reader);
  return { kind: 'lines', text: lines(reader, readInline(reader)) };
}

function lines({ dialect }: Reader, text: string): string {
  // A line break at the end of a block is not seen.
  const seen = dialect.keepsTags ? text.replace(/\n+$/, '') : text;
  return seen.split('\n').map(dialect.line).join('\n');
}

function inside(reader: Reader, open: string, close: string): string {
  take(reader, open);
  const text = readInline(reader);
  take(reader, close);
  return text;
}

function readList(reader: Reader, open: string): Block {
  const isOrdered = open.startsWith('<ol');
  let number = Number(/\d+/.exec(open)?.[0] ?? 1);
  const items: string[] = [];
  take(reader, open);
  while (peek(reader) === '<li>') {
    take(reader, '<li>');
    const text = joined(readBlocks(reader, '</li>'), '\n');
    take(reader, '</li>');
    const sign = isOrdered ? `${number}. ` : '- ';
    items.push(sign + text.replaceAll('\n', `\n${' '.repeat(sign.length)}`));
    number += 1;
  }
  take(reader, isOrdered ? '</ol>' : '</ul>');
  return { kind: 'other', text: items.join('\n') };
}

function readFence(reader: Reader): Block {
  take(reader, '<pre>');
  const open = peek(reader) ?? '';
  const language = /^<code(?: class="language-([^"<>\s`]+)")?>$/.exec(open);
  if (language === null) throw new Unsaid();
  take(reader, open);
  const code = peek(reader) === '</code>' ? '' : plain(reader);
  take(reader, '</code>');
  take(reader, '</pre>');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const end = code === '' || code.endsWith('\n') ? '' : '\n';
  return { kind: 'fence', text: `${fence}${language[1] ?? ''}\n${code}${end}${fence}` };
}

function readTable(reader: Reader): Block {
  take(reader, '<table>');
  take(reader, '<thead>');
  const head = readRow(reader, 'th');
  take(reader, '</thead>');
  const rows = [head, head.map(() => '---')];
  if (peek(reader) === '<tbody>') {
    take(reader, '<tbody>');
    while (peek(reader) === '<tr>') rows.push(readRow(reader, 'td'));
    take(reader, '</tbody>');
  }
  take(reader, '</table>');
  return { kind: 'other', text: rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n') };
}

function readRow(reader: Reader, name: 'th' | 'td'): readonly string[] {
  const cells: string[] = [];
  take(reader, '<tr>');
  while (peek(reader) === `<${name}>`) {
    const cell = inside(reader, `<${name}>`, `</${name}>`);
    cells.push(cell.replaceAll('|', String.raw`\|`).replaceAll('\n', '<br>'));
  }
  take(reader, '</tr>');
  return cells;
}

/** Text and what stands in a line; ends at the first tag that does not belong there. */
function readInline(reader: Reader): string {
  let out = '';
  for (;;) {
    const token = peek(reader);
    const piece = token === undefined ? undefined : readPiece(reader, token, out);
    if (piece === undefined) return out;
    out += piece;
  }
}

function readPiece(reader: Reader, token: string, before: string): string | undefined {
  const { dialect } = reader;
  if (!token.startsWith('<')) {
    reader.at += 1;
    const text = dialect.text(token);
    if (text === undefined) throw new Unsaid();
    return text;
  }
  if (token === '<br>') {
    reader.at += 1;
    return '\n';
  }
  if (token === '<code>') return readCode(reader);
  const [, name = ''] = /^<([a-z]+)>$/.exec(token) ?? [];
  const sign = signOf(dialect, name);
  if (sign !== undefined) return readSigned(reader, { name, sign, before });
  const [, href] = /^<a href="([^"<>\s()]+)">$/.exec(token) ?? [];
  if (href !== undefined) return `[${inside(reader, token, '</a>')}](${decoded(href)})`;
  if (!dialect.keepsTags || STRUCTURE.test(token) || closes(dialect, token)) return undefined;
  reader.at += 1;
  return token;
}

function closes(dialect: Dialect, token: string): boolean {
  const [, name = ''] = /^<\/([a-z]+)>$/.exec(token) ?? [];
  return name === 'code' || name === 'a' || signOf(dialect, name) !== undefined;
}

function signOf({ signs }: Dialect, name: string): string | undefined {
  return Object.hasOwn(signs, name) ? signs[name] : undefined;
}

function readCode(reader: Reader): string {
  take(reader, '<code>');
  const code = peek(reader)?.startsWith('<') ? '' : plain(reader);
  take(reader, '</code>');
  if (code === '' || /[`\n]/.test(code) || code.trim() !== code) throw new Unsaid();
  return `\`${code}\``;
}

interface Signed {
  readonly name: string;
  readonly sign: string;
  readonly before: string;
}

/** Between its signs where Markdown reads them as such here; otherwise between its tags. */
function readSigned(reader: Reader, { name, sign, before }: Signed): string {
  const text = inside(reader, `<${name}>`, `</${name}>`);
  const isWhole = !/^[\s*_]|[\s*_\\]$|\n|^$/.test(text) && !/[*_`]$/.test(before);
  const opens = !/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(text);
  const after = peek(reader) ?? '';
  const ends = !/^[\p{L}\p{N}]/u.test(after) || /[\p{L}\p{N}]$/u.test(text);
  const isClear = isWhole && opens && ends && !/^[*_`]/.test(after);
  if (isClear || !reader.dialect.keepsTags) return sign + text + sign;
  return `<${name}>${text}</${name}>`;
}

function plain(reader: Reader): string {
  const text = decoded(peek(reader) ?? '<');
  reader.at += 1;
  return text;
}

function decoded(piece: string): string {
  const text = piece.startsWith('<') ? undefined : plainText(piece);
  if (text === undefined) throw new Unsaid();
  return text;
}
