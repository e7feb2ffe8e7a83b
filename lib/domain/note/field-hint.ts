import { escapeHtml } from '@/lib/domain/render/html-text';
import { plainText } from './plain-text';

/** What stands folded at the end of a field, as the `hint:` filter of a template writes one. */
export interface FieldHint {
  /** What is pressed to see it, in the language it was written in. */
  readonly name: string;
  readonly text: string;
}

const LAST =
  /<details class="hint"><summary>([^<>]*)<\/summary>([^<>]*(?:<br>[^<>]*)*)<\/details>$/;

/** A field without the hint at its end. One that holds more than words is no hint, but HTML. */
export function takeHint(html: string): { readonly rest: string; readonly hint?: FieldHint } {
  const [tail, name = '', words = ''] = LAST.exec(html) ?? [];
  if (tail === undefined) return { rest: html };
  const [named, text] = [plainText(name), plainText(words.replaceAll('<br>', '\n'))];
  if (named === undefined || text === undefined) return { rest: html };
  const hint = { name: named, text };
  const isSame = quoted(formatHint(hint)) === quoted(tail);
  return isSame ? { rest: html.slice(0, -tail.length), hint } : { rest: html };
}

/** What stands at the end of a field for its hint; nothing for one without words. */
export function formatHint(hint: FieldHint | undefined): string {
  const text = hint?.text.trim() ?? '';
  if (hint === undefined || text === '') return '';
  const words = escapeHtml(text).replace(/\r\n?|\n/g, '<br>');
  return `<details class="hint"><summary>${escapeHtml(hint.name)}</summary>${words}</details>`;
}

/** A field without what stands folded in it until somebody wants it. */
export function withoutHints(html: string): string {
  return html.replace(/<details class="hint">[^<]*(?:<(?!\/?details\b)[^<]*)*<\/details>/g, '');
}

/** A quote may stand in HTML as it is. */
function quoted(html: string): string {
  return html.replaceAll('&quot;', '"');
}
