/** The text of a page and where a browser would scroll to for a link with a text fragment. */
export function findTextFragment(page: string, link: string): string | undefined {
  const [, directive = ''] = link.split(':~:text=');
  const parts = directive.split(',');
  const decode = (part: string) => decodeURIComponent(part);
  const prefix = parts[0]?.endsWith('-') ? decode((parts.shift() ?? '').slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decode((parts.pop() ?? '').slice(1)) : '';
  const [start = '', end] = parts.map(decode);
  const text = page.replace(/\s+/g, ' ');
  const edges = wordEdges(text);
  for (let from = 0; from < text.length; from += 1) {
    const found = matchAt(text, edges, from, { prefix, start, end, suffix });
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly suffix: string;
}

/** The steps of "find a range from a text directive", on one line of text. */
function matchAt(text: string, edges: Set<number>, from: number, wanted: Directive) {
  const { prefix, start, end, suffix } = wanted;
  if (!edges.has(from) || !text.startsWith(prefix || start, from)) return undefined;
  const at = prefix === '' ? from : skipBlanks(text, from + prefix.length);
  if (!text.startsWith(start, at)) return undefined;
  const firstEnd = at + start.length;
  if ((end !== undefined || suffix === '') && !edges.has(firstEnd)) return undefined;
  const ends = end === undefined ? [firstEnd] : everyEnd(text, end, firstEnd, edges);
  for (const to of ends) {
    const next = skipBlanks(text, to);
    if (suffix === '' || (text.startsWith(suffix, next) && edges.has(next + suffix.length))) {
      return text.slice(at, to);
    }
  }
  return undefined;
}

function everyEnd(text: string, end: string, from: number, edges: Set<number>): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(end, from); at >= 0; at = text.indexOf(end, at + 1)) {
    if (edges.has(at)) ends.push(at + end.length);
  }
  return ends;
}

function skipBlanks(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

function wordEdges(text: string): Set<number> {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  return new Set([0, text.length, ...words.map((part) => part.index)]);
}
