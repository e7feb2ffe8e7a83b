import { plainText } from '@/lib/domain/note/field-text';

/** HTML that Markdown cannot say. */
class Unsaid extends Error {}

/** The signs around what stands in an element. */
const SIGNS: Readonly<Record<string, string>> = { b: '**', i: '*', del: '~~' };

/**
 * The Markdown of a field that the editor formatted, as far as it goes: paragraphs, lists, fenced code,
 * tables, links, bold, italic, code and struck out text. Nothing for any other HTML. Whoever calls
 * formats it again and compares.
 */
export function htmlToMarkdown(html: string): string | undefined {
  const reader = new Reader(html.split(/(<[^<>]*>)/).filter((token) => token !== ''));
  try {
    return readBlocks(reader, undefined).join('\n\n');
  } catch (error) {
    if (error instanceof Unsaid) return undefined;
    throw error;
  }
}

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly string[]) {}
  peek(): string | undefined {
    return this.tokens[this.at];
  }
  next(): string | undefined {
    return this.tokens[this.at++];
  }
  /** Takes the token that has to stand here. */
  take(token: string): void {
    if (this.next() !== token) throw new Unsaid();
  }
}

function readBlocks(reader: Reader, end: string | undefined): string[] {
  const blocks: string[] = [];
  for (;;) {
    const token = reader.peek();
    if (token === end) return blocks;
    if (token === undefined) throw new Unsaid();
    blocks.push(readBlock(reader, token));
  }
}

function readBlock(reader: Reader, token: string): string {
  if (token === '<p>') return inside(reader, '<p>', '</p>');
  if (token === '<ul>' || /^<ol(?: start="\d+")?>$/.test(token)) return readList(reader);
  if (token === '<pre>') return readFence(reader);
  if (token === '<table>') return readTable(reader);
  const text = readInline(reader);
  // Nothing was taken: a tag that Markdown has no sign for.
  if (reader.peek() === token) throw new Unsaid();
  return text;
}

function inside(reader: Reader, open: string, close: string): string {
  reader.take(open);
  const text = readInline(reader);
  reader.take(close);
  return text;
}

function readList(reader: Reader): string {
  const open = reader.next() ?? '';
  const isOrdered = open.startsWith('<ol');
  let number = Number(/\d+/.exec(open)?.[0] ?? 1);
  const items: string[] = [];
  while (reader.peek() === '<li>') {
    reader.next();
    const blocks = readBlocks(reader, '</li>');
    reader.take('</li>');
    const sign = isOrdered ? `${number}. ` : '- ';
    items.push(sign + blocks.join('\n').replaceAll('\n', `\n${' '.repeat(sign.length)}`));
    number += 1;
  }
  reader.take(isOrdered ? '</ol>' : '</ul>');
  return items.join('\n');
}

function readFence(reader: Reader): string {
  reader.take('<pre>');
  const language = /^<code(?: class="language-([^"<>\s`]+)")?>$/.exec(reader.next() ?? '');
  if (language === null) throw new Unsaid();
  const code = reader.peek() === '</code>' ? '' : plain(reader.next());
  reader.take('</code>');
  reader.take('</pre>');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language[1] ?? ''}\n${code}${fence}`;
}

function readTable(reader: Reader): string {
  const rows: string[] = [];
  reader.take('<table>');
  reader.take('<thead>');
  rows.push(`| ${readRow(reader, 'th').join(' | ')} |`);
  reader.take('</thead>');
  const cells = rows[0]?.match(/(?<!\\)\|/g)?.length ?? 2;
  rows.push(`|${' --- |'.repeat(cells - 1)}`);
  if (reader.peek() === '<tbody>') {
    reader.next();
    while (reader.peek() === '<tr>') rows.push(`| ${readRow(reader, 'td').join(' | ')} |`);
    reader.take('</tbody>');
  }
  reader.take('</table>');
  return rows.join('\n');
}

function readRow(reader: Reader, name: 'th' | 'td'): readonly string[] {
  const cells: string[] = [];
  reader.take('<tr>');
  while (reader.peek() === `<${name}>`) cells.push(inside(reader, `<${name}>`, `</${name}>`));
  reader.take('</tr>');
  return cells;
}

/** Text and what stands in a line; ends at the first tag that does not belong there. */
function readInline(reader: Reader): string {
  const parts: string[] = [];
  for (;;) {
    const token = reader.peek();
    const part = token === undefined ? undefined : readPiece(reader, token);
    if (part === undefined) return parts.join('');
    parts.push(part);
  }
}

function readPiece(reader: Reader, token: string): string | undefined {
  if (!token.startsWith('<')) return plain(reader.next());
  if (token === '<br>') {
    reader.next();
    return '\n';
  }
  if (token === '<code>') return `\`${inside(reader, '<code>', '</code>')}\``;
  const [, name = ''] = /^<(b|i|del)>$/.exec(token) ?? [];
  const sign = SIGNS[name];
  if (sign !== undefined) return `${sign}${inside(reader, token, `</${name}>`)}${sign}`;
  const [, href] = /^<a href="([^"<>\s()]+)">$/.exec(token) ?? [];
  return href === undefined ? undefined : `[${inside(reader, token, '</a>')}](${plain(href)})`;
}

function plain(piece: string | undefined): string {
  const text = piece === undefined ? undefined : plainText(piece);
  if (text === undefined) throw new Unsaid();
  return text;
}
