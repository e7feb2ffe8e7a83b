import { htmlTokens, type HtmlToken } from '@/lib/domain/media/html-tokens';
import { escapeLineStart, escapeText, exactText, type Escaping } from './escape-text';
import { decodeEntities } from './same-html';

/** Blocks that Markdown has a form for, as our own import writes them. */
const BLOCK =
  /<pre><code(?: class="language-([\w+#.-]+)")?>([^<]*)<\/code><\/pre>|<(ul|ol)>((?:(?!<[uo]l)[\s\S])*?)<\/\3>|<table>((?:(?!<table)[\s\S])*?)<\/table>|<p>((?:(?!<p>)[\s\S])*?)<\/p>/gi;

/** A field as Markdown that a person could have written; what Markdown has no form for stays HTML. */
export function htmlToMarkdown(html: string, escaping: Escaping): string {
  const blocks: string[] = [];
  let from = 0;
  for (const found of html.matchAll(BLOCK)) {
    const [all, language = '', code, list, items = '', table, paragraph = ''] = found;
    blocks.push(lines(html.slice(from, found.index), escaping));
    from = found.index + all.length;
    if (code !== undefined) blocks.push(fenced(decodeEntities(code), language));
    else if (list !== undefined) blocks.push(listed(items, list === 'ol', escaping));
    else if (table !== undefined) blocks.push(tabled(table, escaping));
    else blocks.push(lines(paragraph, escaping));
  }
  blocks.push(lines(html.slice(from), escaping));
  return blocks.filter(Boolean).join('\n\n');
}

/** The same on one line, with its tags as they are. */
export function htmlToLine(html: string, escaping: Escaping): string {
  let isCode = false;
  const text = htmlTokens(html)
    .map(({ kind, start, end }) => {
      const part = html.slice(start, end);
      if (kind === 'text') return exactText(part, { ...escaping, keepsLines: isCode });
      if (/^<\/?pre\b/i.test(part)) isCode = !part.startsWith('</');
      return part.replace(/[\r\n]+/g, ' ');
    })
    .join('')
    .trim();
  return escapeLineStart(text.replace(/^[>]/, '&#62;'));
}

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}

function listed(items: string, isOrdered: boolean, escaping: Escaping): string {
  const texts = [...items.matchAll(/<li>([\s\S]*?)<\/li>/gi)].map(([, item = '']) => item);
  return texts
    .map((item, at) => `${isOrdered ? `${at + 1}.` : '-'} ${inline(item.trim(), escaping)}`)
    .join('\n');
}

function tabled(table: string, escaping: Escaping): string {
  const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/gi)].map(([, row = '']) => {
    const cells = [...row.matchAll(/<t[hd]>([\s\S]*?)<\/t[hd]>/gi)];
    return `| ${cells.map(([, cell = '']) => inline(cell, escaping)).join(' | ')} |`;
  });
  const columns = (table.match(/<th>/gi) ?? []).length;
  const [head = '', ...body] = rows;
  return [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n');
}

function lines(html: string, escaping: Escaping): string {
  return inline(html, escaping)
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .join('\n')
    .trim();
}

function inline(html: string, escaping: Escaping): string {
  const tokens = htmlTokens(html);
  let out = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const written = html.slice(token.start, token.end);
    if (token.kind === 'text') {
      out += escapeText(written, escaping);
      continue;
    }
    const marked = markOf(html, tokens, at, escaping);
    if (marked !== undefined && !/[\p{L}\p{N}*_`]$/u.test(out)) {
      out += marked.text;
      at = marked.end;
    } else if (/^<br\s*\/?>$/i.test(written)) out += '\n';
    else out += pictureOf(written) ?? written;
  }
  return out;
}

const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };

/** What stands between two tags of emphasis or code, where Markdown reads it as that. */
function markOf(html: string, tokens: readonly HtmlToken[], at: number, escaping: Escaping) {
  const open = tokens[at];
  const name = /^<(b|strong|i|em|code)>$/i.exec(html.slice(open?.start, open?.end))?.[1];
  if (name === undefined || open === undefined) return undefined;
  const end = tokens.findIndex(
    ({ start, end: last }, one) => one > at && html.slice(start, last) === `</${name}>`,
  );
  const close = tokens[end];
  if (close === undefined || /^[\p{L}\p{N}*_`]/u.test(html.slice(close.end))) return undefined;
  const inner = html.slice(open.end, close.start);
  if (name.toLowerCase() === 'code') {
    const code = decodeEntities(inner);
    return /[<`\n]/.test(inner) || code.trim() !== code || code === ''
      ? undefined
      : { text: `\`${code}\``, end };
  }
  const mark = MARKS[name.toLowerCase()] ?? '';
  const text = inline(inner, escaping);
  return /^[\s*_]|[\s*_\\]$|\n|^$/.test(text) ? undefined : { text: `${mark}${text}${mark}`, end };
}

function pictureOf(tag: string): string | undefined {
  const name = /^<img src="([\w./-]+)"(?: alt="")?\s*\/?>$/i.exec(tag)?.[1];
  return name === undefined ? undefined : `![](${name})`;
}
