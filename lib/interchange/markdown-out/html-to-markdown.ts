import { htmlTokens, type HtmlToken } from '@/lib/domain/media/html-tokens';
import { formulaHtml, formulaText } from '@/lib/interchange/markdown/formula-html';
import { replaceMath } from '@/lib/interchange/markdown/replace-math';
import { createPlaces, withoutPlaces } from '@/lib/interchange/places';
import { isReadAs, writeFormula } from './dollars';
import { withEmbeds } from './embeds';
import {
  escapeLineStart,
  escapeText,
  lineText,
  type Escaping,
  type LineWriting,
} from './escape-text';
import { plainPieces, type Tex } from './plain-pieces';
import { decodeEntities } from './same-html';

/** Blocks that Markdown has a form for, as our own import writes them. */
const BLOCK =
  /<pre><code(?: class="language-([\w+#.-]+)")?>([^<]*)<\/code><\/pre>|<(ul|ol)>((?:(?!<[uo]l)[\s\S])*?)<\/\3>|<table>((?:(?!<table)[\s\S])*?)<\/table>|<p>((?:(?!<p>)[\s\S])*?)<\/p>/gi;

/** A field as Markdown that a person could have written; what Markdown has no form for stays HTML. */
export function htmlToMarkdown(field: string, { hasClozes }: Pick<Escaping, 'hasClozes'>): string {
  return withFormulas(field, (html) => {
    return blocksOf(html, { hasClozes, hasMath: mayHoldMath(html, hasClozes) });
  });
}

/** Whether a dollar of the text could be taken for the sign of a formula. */
function mayHoldMath(html: string, hasClozes: boolean): boolean {
  if (!html.includes('$')) return false;
  const text = decodeEntities(html);
  return hasClozes || text !== withoutPlaces(text) || text !== replaceMath(text, () => '');
}

function blocksOf(html: string, escaping: Escaping): string {
  let out = '';
  let last: 'lines' | 'fence' | 'other' = 'lines';
  const add = (kind: typeof last, text: string) => {
    if (text === '') return;
    // A list, a table or code needs no empty line above it, nor does anything below code.
    const isClose = last === 'fence' || (last === 'lines' && kind !== 'lines');
    out += out === '' ? text : `${isClose ? '\n' : '\n\n'}${text}`;
    last = kind;
  };
  let from = 0;
  for (const found of html.matchAll(BLOCK)) {
    const [all, language = '', code, list, items = '', table, paragraph = ''] = found;
    add('lines', lines(html.slice(from, found.index), escaping));
    from = found.index + all.length;
    if (code !== undefined) add('fence', fenced(decodeEntities(code), language));
    else if (list !== undefined) add('other', listed(items, list === 'ol', escaping));
    else if (table !== undefined) add('other', tabled(table, escaping));
    else add('lines', lines(paragraph, escaping));
  }
  add('lines', lines(html.slice(from), escaping));
  return out;
}

/** The same on one line, with its tags as they are. */
export function htmlToLine(field: string, writing: LineWriting): string {
  if (!writing.isExact) return withFormulas(field, (html) => lineOf(html, writing));
  const { keep, put } = createPlaces();
  const html = plainPieces(withoutPlaces(field), (formula) => {
    const written = formulaText(formula);
    // Two backticks could be read as the signs around code.
    const isClear = !written.includes('`') && isReadAs(written, formula);
    return isClear ? keep(written) : formulaHtml(formula);
  });
  return put(lineOf(html, writing), (written) => written);
}

/** Changes a field while its formulas and media stand aside, and puts them in as Obsidian has them. */
function withFormulas(field: string, change: (html: string) => string): string {
  const { keep, put } = createPlaces<Tex | string>();
  const html = withEmbeds(plainPieces(withoutPlaces(field), keep), keep);
  return put(change(html), (part, around) =>
    typeof part === 'string' ? part : writeFormula(part, around),
  );
}

function lineOf(html: string, writing: LineWriting): string {
  let isCode = false;
  const text = htmlTokens(html)
    .map(({ kind, start, end }) => {
      const part = html.slice(start, end);
      if (kind === 'text') return lineText(part, { ...writing, keepsLines: isCode });
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
    const texts = cells.map(([, cell = '']) =>
      inline(cell, escaping).replaceAll('|', String.raw`\|`),
    );
    return `| ${texts.join(' | ')} |`;
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
    if (marked !== undefined && mayFollow(marked.text, out)) {
      out += marked.text;
      at = marked.end;
    } else if (/^<br\s*\/?>$/i.test(written)) out += '\n';
    else out += written;
  }
  return out;
}

/** Whether signs may open here: not at other signs, and within a word only before a letter. */
function mayFollow(marked: string, before: string): boolean {
  if (/[*_`]$/.test(before)) return false;
  return (
    marked.startsWith('`') || !/[\p{L}\p{N}]$/u.test(before) || /^\*+[\p{L}\p{N}]/u.test(marked)
  );
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
  if (close === undefined || /^[*_`]/.test(html.slice(close.end))) return undefined;
  const inner = html.slice(open.end, close.start);
  if (name.toLowerCase() === 'code') {
    const code = decodeEntities(inner);
    return /[<`\n]/.test(inner) || code.trim() !== code || code === ''
      ? undefined
      : { text: `\`${code}\``, end };
  }
  const mark = MARKS[name.toLowerCase()] ?? '';
  const text = inline(inner, escaping);
  const endsInWord = /^[\p{L}\p{N}]/u.test(html.slice(close.end));
  if (endsInWord && !/[\p{L}\p{N}]$/u.test(text)) return undefined;
  return /^[\s*_]|[\s*_\\]$|\n|^$/.test(text) ? undefined : { text: `${mark}${text}${mark}`, end };
}
