import { TemplateError } from './template-trouble';

export type TemplateToken =
  | { readonly kind: 'text'; readonly text: string }
  /** What stands between the brackets, trimmed. */
  | { readonly kind: 'mark'; readonly inner: string };

/** A template that begins with this one may use the brackets it names as well. */
const OTHER_BRACKETS = '{{=<% %>=}}';
const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '<%': '%>', '<!--': '-->' };

/**
 * A template in pieces. A comment is text, an unclosed one is not a comment. Linear in the length of
 * the template. Throws TemplateError where brackets have no end.
 */
export function templateTokens(source: string): readonly TemplateToken[] {
  const trimmed = source.trimStart();
  const hasOther = trimmed.startsWith(OTHER_BRACKETS);
  const text = hasOther ? trimmed.slice(OTHER_BRACKETS.length) : source;
  const opening = hasOther ? /\{\{|<%|<!--/g : /\{\{|<!--/g;
  const tokens: TemplateToken[] = [];
  const lastComment = text.lastIndexOf('-->');
  let last = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [bracket] = found;
    const start = found.index + bracket.length;
    if (bracket === '<!--') {
      if (start <= lastComment) opening.lastIndex = text.indexOf('-->', start) + 3;
      continue;
    }
    const end = text.indexOf(CLOSING[bracket] ?? '}}', start);
    if (end === -1) throw new TemplateError({ kind: 'endless', text: lineFrom(text, found.index) });
    tokens.push(textToken(text.slice(last, found.index)));
    tokens.push({ kind: 'mark', inner: text.slice(start, end).replace(/^\{+/, '').trim() });
    last = end + 2;
    opening.lastIndex = last;
  }
  tokens.push(textToken(text.slice(last)));
  return tokens.filter((token) => token.kind === 'mark' || token.text !== '');
}

function textToken(text: string): TemplateToken {
  return { kind: 'text', text };
}

/** Enough of a place to find it again. */
function lineFrom(text: string, at: number): string {
  return text.slice(at, at + 24).split('\n', 1)[0] ?? '';
}
