import { useEffect, useState } from 'preact/hooks';
import type { AuthorLook, ReducedCss } from '@/lib/snapshot/card/author-look';

/** How an author wants a card to look: as the first frame had it, or with the sheet as it is stored. */
export type CardLook = AuthorLook | { readonly ordinal: number; readonly css: string };

const known = new Map<string, ReducedCss>();

/**
 * An author's look as it may be applied. Not ready until its sheet is reduced; the code for that comes
 * with the first card that has a sheet of its own.
 */
export function useAuthorLook(author: CardLook | undefined): {
  readonly look?: AuthorLook;
  readonly isReady: boolean;
} {
  const [, setReduced] = useState('');
  const css = author && 'css' in author ? author.css : undefined;
  const sheet = css === undefined ? undefined : known.get(css);
  useEffect(() => {
    if (css === undefined || sheet !== undefined) return;
    void import('@/lib/snapshot/card/reduce-css').then(({ reduceCss }) => {
      known.set(css, reduceCss(css));
      setReduced(css);
    });
  }, [css, sheet]);
  if (author === undefined) return { isReady: true };
  if ('sheet' in author) return { look: author, isReady: true };
  if (sheet === undefined) return { isReady: false };
  return { ...(sheet !== '' && { look: { ordinal: author.ordinal, sheet } }), isReady: true };
}
