import { decodeEntities } from '@/lib/domain/render/html-text';

/** Code as it stands in a field. */
export interface CodeText {
  /** Its lines as HTML. */
  readonly html: string;
  /** The same as plain text; absent where it holds markup of its own, such as a blank. */
  readonly source?: string;
}

/** Line breaks of a field as lines. */
export function codeText(written: string): CodeText {
  const html = written
    .replace(/<br\s*\/?>\n?|<\/(?:div|p)>\s*<(?:div|p)>|<\/?(?:div|p)>/gi, '\n')
    .replace(/&nbsp;|\u00a0/g, ' ');
  return /<[a-z/!]/i.test(html) ? { html } : { html, source: decodeEntities(html) };
}

const OPENING = /^\s*<code\b([^<>]{0,300})>/i;
const CLOSING = /<\/code\s*>$/i;

/** The code of a `<pre>` that names its language and is not coloured yet. */
export function codeOfElement(
  inside: string,
): { readonly language: string; readonly source: string } | undefined {
  const [opening, attributes = ''] = OPENING.exec(inside) ?? [];
  const [, language] = /\blang(?:uage)?-([\w+#-]{1,30})/i.exec(attributes) ?? [];
  const end = inside.trimEnd().search(CLOSING);
  if (opening === undefined || language === undefined || end === -1) return undefined;
  const { source } = codeText(inside.slice(opening.length, end));
  return source === undefined ? undefined : { language, source };
}
