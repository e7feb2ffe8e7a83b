const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Whether a field shows nothing: only white space, line breaks and empty blocks (Anki's rule). */
export function isFieldEmpty(html: string): boolean {
  return /^(?:\s|<\/?(?:br|div)\s*\/?>)*$/i.test(html);
}

/** What a field says without its markup; line breaks and blocks become spaces. For search and keys. */
export function htmlToText(html: string): string {
  return withoutUnseen(html)
    .replace(/<(?:br|\/?(?:div|p|li|tr|h[1-6]|ul|ol|hr))\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, decodeEntity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text as it stands in HTML, between tags or between double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Plain text as HTML that shows exactly that text; new lines become `<br>`. */
export function textToHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
}

/** The duplicate key of a first field: normalised, lower case, first 64 characters. */
export function textKeyOf(html: string): string {
  const text = htmlToText(html).normalize('NFKC').toLocaleLowerCase('en');
  return Array.from(text).slice(0, 64).join('');
}

/** Comments, scripts and styles have no text; one that is not closed goes to the end. */
function withoutUnseen(html: string): string {
  let seen = '';
  let last = 0;
  let closing: string | undefined;
  for (const { 0: mark, index } of html.matchAll(/<!--|-->|<\/?(?:script|style)\b/gi)) {
    if (closing === undefined) {
      if (mark === '-->' || mark.startsWith('</')) continue;
      seen += html.slice(last, index);
      closing = mark === '<!--' ? '-->' : `</${mark.slice(1).toLowerCase()}`;
    } else if (mark.toLowerCase() === closing) {
      const end = closing === '-->' ? index + 2 : html.indexOf('>', index);
      last = end === -1 ? html.length : end + 1;
      closing = undefined;
    }
  }
  return closing === undefined ? seen + html.slice(last) : seen;
}

function decodeEntity(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
}
