import { htmlTokens } from '@/lib/domain/media/html-tokens';
import { decodeEntities } from '@/lib/domain/render/html-text';
import { formulaHtml } from '@/lib/interchange/markdown/formula-html';
import { plainPieces } from './plain-pieces';

const ALIKE: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
]);
const BLOCK = /^<\/?(?:p|div|ul|ol|li|table|thead|tbody|tr|t[hd]|pre|blockquote|h[1-6]|hr)\b/i;

/** Whether two fields show the same, however they are written. */
export function isSameHtml(one: string, other: string): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** Stands where a block begins or ends: a paragraph needs no tags for that. */
const EDGE = '\uE003';

function canonical(field: string): string {
  const html = plainPieces(field, formulaHtml);
  let isCode = false;
  const parts = htmlTokens(html).map(({ kind, start, end }) => {
    const written = html.slice(start, end);
    if (kind === 'tag') {
      if (/^<\/?pre\b/i.test(written)) isCode = !written.startsWith('</');
      return canonicalTag(written);
    }
    const text = decodeEntities(written).replace(/[<>\uE002\uE003]/g, '\uE002$&');
    if (!isCode) return text.replace(/[ \t\r\n]+/g, ' ');
    // The last line of code may end or not.
    const lines = html.startsWith('</', end) ? text.replace(/\n$/, '') : text;
    return lines.replaceAll(' ', '\uE002 ');
  });
  // A line break at the end of a block is not seen.
  return `${parts.join('')}${EDGE}`
    .replace(/(?<!\uE002) ?(?:<br> ?)?(?:\uE003 ?)+/g, EDGE)
    .replace(/ ?<br> ?/g, '<br>')
    .replace(/^\uE003|\uE003$/g, '')
    .trim();
}

function canonicalTag(tag: string): string {
  const plain = tag
    .replace(/\s*\/?>$/, '>')
    .replace(/\salt=""/i, '')
    .replace(/^(<\/?)([a-z\d]+)/i, (_all, start: string, name: string) => {
      const lower = name.toLowerCase();
      return start + (ALIKE.get(lower) ?? lower);
    });
  if (/^<\/?p>$/.test(plain)) return EDGE;
  return BLOCK.test(plain) ? EDGE + plain + EDGE : plain;
}
