import { clozeNumbers } from '@/lib/domain/render/cloze';

/** What stands in a field, and what of it is chosen. */
export interface Chosen {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `insert` in place of the text from `from` to `to`; afterwards `start` to `end` is chosen. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** The signs before and after a marked text. */
export type Signs = readonly [string, string];

/** The number of the next blank of a note; with `isSame` that of the last one again. */
export function nextCloze(texts: readonly string[], isSame: boolean): number {
  const last = Math.max(0, ...texts.flatMap((text) => clozeNumbers(text)));
  return isSame ? Math.max(1, last) : last + 1;
}

/**
 * Hides what is chosen, or the word at the cursor, in a blank of this number. White space around it
 * stays outside; two braces that would end the blank early are kept apart, as Anki's manual says.
 */
export function wrapCloze(chosen: Chosen, number: number): TextEdit {
  const { text, start, end } = tight(chosen);
  const hidden = keepApart(text.slice(start, end));
  const insert = `{{c${number}::${hidden}}}`;
  const caret = hidden === '' ? start + insert.length - 2 : start + insert.length;
  return { from: start, to: end, insert, start: caret, end: caret };
}

/** Puts signs around what is chosen, or takes them away where they stand there. */
export function toggleSigns(chosen: Chosen, [open, close]: Signs): TextEdit {
  const { text, start, end } = tight(chosen);
  const inner = text.slice(start, end);
  if (inner.length >= open.length + close.length && isWrapped(inner, open, close)) {
    const bare = inner.slice(open.length, inner.length - close.length);
    return { from: start, to: end, insert: bare, start, end: start + bare.length };
  }
  const [from, to] = [start - open.length, end + close.length];
  if (from >= 0 && isWrapped(text.slice(from, to), open, close) && !isLonger(text, from, open)) {
    return { from, to, insert: inner, start: from, end: from + inner.length };
  }
  const at = start + open.length;
  return { from: start, to: end, insert: open + inner + close, start: at, end: at + inner.length };
}

/** Makes the chosen lines a list, or plain lines where they are one. */
export function toggleList({ text, start, end }: Chosen): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const to = stop < 0 ? text.length : stop;
  const lines = text.slice(from, to).split('\n');
  const isList = lines.every((line) => line.startsWith('- '));
  const insert = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
  const caret = from + insert.length;
  return { from, to, insert, start: start === end ? caret : from, end: caret };
}

/** What Enter does in a list: the next sign; in an empty line of it the end of the list. */
export function continueList({ text, start, end }: Chosen): TextEdit | undefined {
  if (start !== end) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const [sign, indent = '', number] = /^(\s*)(?:[-*+]|(\d{1,9})[.)]) /.exec(text.slice(from)) ?? [];
  if (sign === undefined || from + sign.length > start) return undefined;
  const isEmpty = /^\s*(?:\n|$)/.test(text.slice(from + sign.length));
  if (isEmpty) return { from, to: start, insert: '', start: from, end: from };
  const next = number ? sign.trim().replace(number, String(Number(number) + 1)) : sign.trim();
  const insert = `\n${indent}${next} `;
  const caret = start + insert.length;
  return { from: start, to: start, insert, start: caret, end: caret };
}

/** A text after an edit. */
export function applyEdit(text: string, { from, to, insert }: TextEdit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** Without white space at its ends; the word at the cursor where nothing is chosen. */
function tight({ text, start, end }: Chosen): Chosen {
  if (start === end) {
    const before = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
    const after = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(end))?.[0].length ?? 0;
    return { text, start: start - before, end: end + after };
  }
  const inner = text.slice(start, end);
  const left = inner.length - inner.trimStart().length;
  if (left === inner.length) return { text, start: end, end };
  return { text, start: start + left, end: end - (inner.length - inner.trimEnd().length) };
}

function isWrapped(text: string, open: string, close: string): boolean {
  return text.startsWith(open) && text.endsWith(close);
}

/** `*` around a word that has `**` around it is another sign. */
function isLonger(text: string, from: number, open: string): boolean {
  return open === '*' && text[from - 1] === '*';
}

/** Braces that end no blank of their own: each stands apart from the next. */
function keepApart(hidden: string): string {
  let open = 0;
  const parts = hidden.split(/(\{\{c[\d,]+::|\}{2,})/).map((part, at) => {
    if (at % 2 === 0) return part;
    if (part.startsWith('{')) {
      open += 1;
      return part;
    }
    const ends = Math.min(open, Math.floor(part.length / 2));
    open -= ends;
    const rest = part
      .slice(2 * ends)
      .split('')
      .join(' ');
    return '}}'.repeat(ends) + (ends > 0 && rest !== '' ? ' ' : '') + rest;
  });
  const inner = parts.join('');
  return inner.endsWith('}') && !inner.endsWith('}}') ? `${inner} ` : inner;
}
