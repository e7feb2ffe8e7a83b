import { formatHint, takeHint, type FieldHint } from './field-hint';
import { markField, splitAtMarks, type FieldMarks } from './field-marks';
import { plainText } from './plain-text';

/**
 * A field as the editor shows it: a text with few marks, where `markdown` may hold lists, fenced code,
 * links and tables too; `html` where it holds more than those can say.
 */
export interface FieldText {
  readonly mode: 'text' | 'markdown' | 'html';
  readonly text: string;
  /** What the text's marks for pictures and sounds stand for; absent where it has none. */
  readonly marks?: FieldMarks;
  /** Beside its text; a field that is shown as HTML has it there. */
  readonly hint?: FieldHint;
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'mark'; readonly name: 'b' | 'i' | 'code'; readonly isOpen: boolean };

const MARKS = { b: '**', i: '*', code: '`' } as const;
const NAMES: ReadonlyMap<string, 'b' | 'i' | 'code'> = new Map([
  ['b', 'b'],
  ['strong', 'b'],
  ['i', 'i'],
  ['em', 'i'],
  ['code', 'code'],
]);
/**
 * A field's HTML as text with few marks: **bold**, *italic*, `code`, and `![dog.png]` for a stored
 * picture or sound. What they cannot say without losing something is shown as the HTML it is, so that
 * saving never flattens a field.
 */
export function parseField(html: string): FieldText {
  return besideHint(html, parseText);
}

/** A field as `parse` reads it, with the hint at its end beside its text. */
export function besideHint(html: string, parse: (html: string) => FieldText): FieldText {
  const { rest, hint } = takeHint(html);
  const field = parse(rest);
  if (hint === undefined) return field;
  return field.mode === 'html' ? { mode: 'html', text: html } : { ...field, hint };
}

function parseText(html: string): FieldText {
  const { html: rest, marks } = markField(html);
  const tokens = readTokens(rest);
  if (tokens !== undefined) {
    const text = tokens.map(tokenText).join('');
    const field: FieldText = {
      mode: 'text',
      text,
      ...(Object.keys(marks).length > 0 && { marks }),
    };
    // A text that looks like one of its own marks cannot be told from it.
    const isClear = splitAtMarks(html, marks).length === 1;
    const said = tokens.map(tokenHtml).join('');
    if (isClear && formatField(field) === formatMarks(said, marks)) return field;
  }
  return { mode: 'html', text: html };
}

/** The editor's text as HTML, with its few marks only. Inverse of `parseField`. */
export function formatField({ mode, text, marks = {}, hint }: FieldText): string {
  return mode === 'html' ? text : formatMarks(formatText(text), marks) + formatHint(hint);
}

function formatMarks(html: string, marks: FieldMarks): string {
  return splitAtMarks(html, marks)
    .map((piece, at) => (at % 2 === 1 ? (marks[piece] ?? piece) : piece))
    .join('');
}

function formatText(text: string): string {
  const pieces = text.split(/(`[^`\n]+`)/);
  return pieces
    .map((piece, at) =>
      at % 2 === 1 ? `<code>${escape(piece.slice(1, -1))}</code>` : inline(piece),
    )
    .join('');
}

function inline(text: string): string {
  return escape(text)
    .replace(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '<b>$1</b>')
    .replace(/\*(?=\S)([^*\n]+?)(?<=\S)\*/g, '<i>$1</i>')
    .replace(/\n/g, '<br>');
}

function escape(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** The field in pieces; nothing where it holds a tag or an entity that text cannot say. */
function readTokens(html: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (const piece of html.split(/(<[^>]*>)/)) {
    if (piece === '') continue;
    const token = piece.startsWith('<') ? readTag(piece) : readText(piece);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function readTag(tag: string): Token | undefined {
  if (/^<br\s*\/?>$/i.test(tag)) return { kind: 'break' };
  const [, slash, word = ''] = /^<(\/?)([a-z]+)>$/i.exec(tag) ?? [];
  const name = NAMES.get(word.toLowerCase());
  return name === undefined ? undefined : { kind: 'mark', name, isOpen: slash === '' };
}

function readText(piece: string): Token | undefined {
  const text = plainText(piece);
  return text === undefined ? undefined : { kind: 'text', text };
}

function tokenText(token: Token): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'break':
      return '\n';
    case 'mark':
      return MARKS[token.name];
  }
}

function tokenHtml(token: Token): string {
  switch (token.kind) {
    case 'text':
      return escape(token.text);
    case 'break':
      return '<br>';
    case 'mark':
      return `<${token.isOpen ? '' : '/'}${token.name}>`;
  }
}
