import { splitPieces } from '@/lib/domain/typeset/split-pieces';
import type { Formula } from '@/lib/interchange/markdown/replace-math';

/** A formula, whatever signs it stood between. */
export type Tex = Omit<Formula, 'written'>;

/**
 * A field whose code stands in `<pre><code>`, with its language if it has one, however it was written, and whose
 * formulas are what `write` says: those that cards set, between whatever signs.
 */
export function plainPieces(html: string, write: (formula: Tex) => string): string {
  return splitPieces(html)
    .map(({ written, piece, plain }) => {
      if (piece === undefined) return plain?.replace(' class="hl"', '') ?? written;
      const { kind, source, language } = piece;
      if (kind === 'latex') return written;
      if (kind !== 'code') return write({ tex: source, isDisplay: kind === 'display' });
      return `<pre><code class="language-${language}">${codeHtml(source)}</code></pre>`;
    })
    .join('')
    .replace(/<pre>\n?([^<]*)<\/pre>/gi, '<pre><code>$1</code></pre>');
}

function codeHtml(source: string): string {
  return source.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
