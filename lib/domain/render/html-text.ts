const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi;

/**
 * Comments, scripts and styles have no text; one that is not closed goes to the end, so that no text
 * is looked through twice.
 */
const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\b[^<>]*>?|$)/gi;

/** Whether a field shows nothing: only white space, line breaks and empty blocks (Anki's rule). */
export function isFieldEmpty(html: string): boolean {
  return /^(?:\s|<\/?(?:br|div)\s*\/?>)*$/i.test(html);
}

/** What a field says without its markup and sounds, for search and keys; blocks become spaces. */
export function htmlToText(html: string): string {
  return stripMarkup(html.replace(/\[sound:[^\]]{1,999}\]/gi, ' '));
}

/** The same with `[sound:…]`, which a template goes on with. */
export function stripMarkup(html: string): string {
  return html
    .replace(UNSEEN, '')
    .replace(/<(?:br|\/?(?:div|p|li|tr|h[1-6]|ul|ol|hr|summary))\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(ENTITY, decodeEntity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text of HTML without tags, or of an attribute, as plain text; entities that are not known stay. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, decodeEntity);
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

function decodeEntity(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? all;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
}
