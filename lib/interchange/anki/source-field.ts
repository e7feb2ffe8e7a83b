import { sourceLink } from '@/lib/domain/capture/source-link';
import { htmlTokens, tagValues } from '@/lib/domain/media/html-tokens';
import type { Source } from '@/lib/domain/note/note';
import { escapeHtml, htmlToText } from '@/lib/domain/render/html-text';

/** What of a source is kept beside its link, for the way back. */
const KEPT = ['url', 'phrase', 'quote', 'prefix', 'suffix', 'lang'] as const;
/** Addresses that a person can open again. */
const ADDRESS = /^(?:https?|file|ftp):/i;

/** A note's source as a field: a link that a person can follow in Anki, and all of it for us. */
export function sourceField(source: Source): string {
  const { url, title } = source;
  const data = KEPT.flatMap((key) => {
    const value = source[key];
    return value === undefined ? [] : ` data-${key}="${escapeHtml(value)}"`;
  });
  const isLink = url !== undefined && ADDRESS.test(url);
  const link = isLink ? ` href="${escapeHtml(sourceLink(source) ?? url)}"` : '';
  return `<a class="source"${link}${data.join('')}>${escapeHtml(title ?? url ?? '')}</a>`;
}

/** The source that a field says; what a person wrote there instead is its title. */
export function parseSourceField(html: string): Source | undefined {
  const values = new Map<string, string>();
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text' || !/^<a\b/i.test(html.slice(token.start, token.end))) continue;
    for (const { name, start, end } of tagValues(html, token)) {
      values.set(name, plain(html.slice(start, end)));
    }
    break;
  }
  const url = values.get('data-url') ?? values.get('href');
  const title = htmlToText(html);
  const rest = KEPT.filter((key) => key !== 'url').flatMap((key) => {
    const value = values.get(`data-${key}`);
    return value === undefined ? [] : [[key, value] as const];
  });
  const source: Source = {
    ...(url !== undefined && ADDRESS.test(url) && { url }),
    ...(title !== '' && title !== url && { title }),
    ...Object.fromEntries(rest),
  };
  return Object.keys(source).length > 0 ? source : undefined;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The inverse of `escapeHtml`; white space stays as it is. */
function plain(html: string): string {
  return html.replace(/&(amp|lt|gt|quot);/g, (all, name: string) => SIGNS[name] ?? all);
}
