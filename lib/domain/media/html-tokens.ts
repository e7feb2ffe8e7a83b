/** A piece of HTML: a tag with its brackets, or what stands between two tags. */
export interface HtmlToken {
  readonly kind: 'tag' | 'text';
  readonly start: number;
  readonly end: number;
}

/** One attribute that has a value; the place is that of the value without its quotes. */
export interface HtmlValue {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts HTML into tags and texts as a browser would, in one pass whatever stands in it: a `>` inside
 * a quoted value ends no tag, comments are tags, and what never closes is text.
 */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(from, at + 1))) {
    const end = tagEnd(html, at);
    if (end === undefined) continue;
    if (end < 0) break;
    if (at > from) tokens.push({ kind: 'text', start: from, end: at });
    tokens.push({ kind: 'tag', start: at, end });
    from = end;
  }
  if (from < html.length) tokens.push({ kind: 'text', start: from, end: html.length });
  return tokens;
}

/** The values of a tag's attributes, in order. */
export function tagValues(html: string, { start, end }: HtmlToken): readonly HtmlValue[] {
  const values: HtmlValue[] = [];
  // The value is optional so that a long name without one is read once, not once per character.
  const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/g;
  const tag = html.slice(start, end);
  for (const found of tag.matchAll(attribute)) {
    const [all, name = '', double, single, bare] = found;
    const value = double ?? single ?? bare;
    if (value === undefined) continue;
    const quote = double === undefined && single === undefined ? 0 : 1;
    const last = start + found.index + all.length - quote;
    values.push({ name: name.toLowerCase(), start: last - value.length, end: last });
  }
  return values;
}

/** Behind the tag that begins here; nothing where none begins, -1 where it never ends. */
function tagEnd(html: string, at: number): number | undefined {
  if (html.startsWith('<!--', at)) {
    const close = html.indexOf('-->', at + 4);
    return close < 0 ? -1 : close + 3;
  }
  if (!/[a-z/!?]/i.test(html.charAt(at + 1))) return undefined;
  let isValueNext = false;
  for (let place = at + 1; place < html.length; place += 1) {
    const char = html.charAt(place);
    if (char === '>') return place + 1;
    if (isValueNext && (char === '"' || char === "'")) {
      place = html.indexOf(char, place + 1);
      if (place < 0) return -1;
    }
    if (char === '=') isValueNext = true;
    else if (!/\s/.test(char)) isValueNext = false;
  }
  return -1;
}
