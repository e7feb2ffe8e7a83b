import { stripMarkup } from '@/lib/domain/render/html-text';
import { codeOfElement, codeText } from './code-text';
import { codePiece, texPiece, type Piece } from './piece';

/** A stretch of HTML: as it is written, and the piece it holds, if any. */
export interface Stretch {
  readonly written: string;
  readonly piece?: Piece;
  /** Stands for it where the piece is not set; what is written otherwise. */
  readonly plain?: string;
}

interface Found extends Omit<Stretch, 'written'> {
  readonly end: number;
}

/** Larger ones are left as they are written. */
const MAX_TEX = 4000;
const MAX_CODE = 20_000;

/** Comments, elements whose text is no prose, all other tags, and the signs that open a piece. */
const OPENING =
  /<!--|<(pre|code|script|style|textarea)\b[^<>]*>|<[a-z/][^<>]*>|\\[([]|\[\$\$?\]|\[latex\]|```/gi;

const TEX: Readonly<Record<string, readonly [kind: 'inline' | 'display' | 'latex', end: RegExp]>> =
  {
    '\\(': ['inline', /\\\)/g],
    '\\[': ['display', /\\\]/g],
    '[$]': ['inline', /\[\/\$\]/g],
    '[$$]': ['display', /\[\/\$\$\]/g],
    '[latex]': ['latex', /\[\/latex\]/gi],
  };

/**
 * The HTML of a side in stretches, in order. TeX stands between `\( \)`, `\[ \]`, `[$]`, `[$$]` or `[latex]`
 * and their ends, code in `<pre><code class="language-x">` or between Markdown's fences; in tags and in
 * other code there is none. Time linear in the length of the text.
 */
export function splitPieces(html: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const seek = createSeek(html);
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const after = match.index + match[0].length;
    const found = openAt(html, match, after, seek);
    OPENING.lastIndex = found?.end ?? after;
    if (!found?.piece && found?.plain === undefined) continue;
    if (match.index > from) stretches.push({ written: html.slice(from, match.index) });
    const { end, ...rest } = found;
    stretches.push({ written: html.slice(match.index, end), ...rest });
    from = end;
  }
  if (from < html.length) stretches.push({ written: html.slice(from) });
  return stretches;
}

type Seek = (end: RegExp, from: number) => RegExpExecArray | undefined;

/** Looks for an end; one that was not found once is never looked for again. */
function createSeek(html: string): Seek {
  const missing = new Set<RegExp>();
  return (end, from) => {
    if (missing.has(end)) return undefined;
    end.lastIndex = from;
    const found = end.exec(html) ?? undefined;
    if (!found) missing.add(end);
    return found;
  };
}

const COMMENT_END = /-->/g;
const ELEMENT_ENDS: Readonly<Record<string, RegExp>> = {
  pre: /<\/pre\s*>/gi,
  code: /<\/code\s*>/gi,
  script: /<\/script\b[^<>]*>/gi,
  style: /<\/style\b[^<>]*>/gi,
  textarea: /<\/textarea\s*>/gi,
};

function openAt(
  html: string,
  match: RegExpExecArray,
  after: number,
  seek: Seek,
): Found | undefined {
  const [opening, element] = match;
  if (opening === '```') return fence(html, match.index, after, seek);
  const tex = TEX[opening.toLowerCase()];
  if (tex) return texUpTo(html, tex, after, seek);
  const ending = opening === '<!--' ? COMMENT_END : ELEMENT_ENDS[element?.toLowerCase() ?? ''];
  const end = ending && seek(ending, after);
  if (!end) return undefined;
  const inside = { end: end.index + end[0].length };
  if (element?.toLowerCase() !== 'pre') return inside;
  const code = codeOfElement(html.slice(after, end.index));
  return { ...inside, ...(code && withCode(code.language, code.source)) };
}

function texUpTo(
  html: string,
  [kind, ending]: readonly ['inline' | 'display' | 'latex', RegExp],
  after: number,
  seek: Seek,
): Found | undefined {
  const end = seek(ending, after);
  if (!end) return undefined;
  const written = html.slice(after, end.index);
  const source = written.length > MAX_TEX ? '' : stripMarkup(written);
  const piece = source === '' ? {} : { piece: texPiece(kind, source) };
  return { end: end.index + end[0].length, ...piece };
}

const FENCE_END = /(?:<br\s*\/?>|<\/?(?:div|p)>|\n)[ \t]*```(?=\s|<|$)(?:[ \t]*<br\s*\/?>)?/gi;
const FENCE_LINE = /([\w+#-]{0,30})[ \t]*(?=<br|<\/?div|<\/?p|\n)/iy;
/** What only ends the line of a fence. */
const EDGES = /^(?:<br\s*\/?>|\n|(?:<\/?(?:div|p)>)+)|<\/(?:div|p)>$/gi;

/** Lines between two fences, as they are typed into a field: `plain` is the code without colours. */
function fence(html: string, at: number, after: number, seek: Seek): Found | undefined {
  if (!/(?:^|\n|<br\s*\/?>|<\/?(?:div|p)>)$/i.test(html.slice(Math.max(0, at - 12), at))) {
    return undefined;
  }
  FENCE_LINE.lastIndex = after;
  const [line, language = ''] = FENCE_LINE.exec(html) ?? [];
  const end = line === undefined ? undefined : seek(FENCE_END, after + line.length);
  if (line === undefined || !end) return undefined;
  const inside = html.slice(after + line.length, end.index);
  const code = codeText(inside.replace(EDGES, ''));
  return {
    end: end.index + end[0].length,
    plain: `<pre class="hl"><code>${code.html}</code></pre>`,
    ...(code.source !== undefined && withCode(language, code.source)),
  };
}

function withCode(language: string, source: string): Pick<Found, 'piece'> {
  const isSet = language !== '' && source.trim() !== '' && source.length <= MAX_CODE;
  return isSet ? { piece: codePiece(language.toLowerCase(), source) } : {};
}
