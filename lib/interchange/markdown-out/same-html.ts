import { htmlTokens } from '@/lib/domain/media/html-tokens';

const ALIKE: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };
const BLOCK = /^<\/?(?:p|div|ul|ol|li|table|thead|tbody|tr|t[hd]|pre|blockquote|h[1-6]|hr|br)\b/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Whether two fields show the same, however they are written. */
export function isSameHtml(one: string, other: string): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** A text as it reads, without its entities. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? String(all);
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : String(all);
  });
}

function canonical(html: string): string {
  let isCode = false;
  const parts = htmlTokens(html).map(({ kind, start, end }) => {
    const written = html.slice(start, end);
    if (kind === 'tag') {
      if (/^<\/?pre\b/i.test(written)) isCode = !written.startsWith('</');
      return canonicalTag(written);
    }
    const text = decodeEntities(written).replace(/[<>\uE002]/g, (sign) => `\uE002${sign}`);
    return isCode ? text : text.replace(/[ \t\r\n]+/g, ' ');
  });
  const around = new RegExp(`(?:^| ?)(${BLOCK.source.slice(1)}[^<>]*>) ?`, 'gi');
  return parts.join('').replace(around, '$1').trim();
}

function canonicalTag(tag: string): string {
  return tag
    .replace(/\s*\/?>$/, '>')
    .replace(/\salt=""/i, '')
    .replace(/^(<\/?)([a-z\d]+)/i, (_all, start: string, name: string) => {
      const lower = name.toLowerCase();
      return start + (ALIKE[lower] ?? lower);
    });
}
