import type { showCardHtml as ShowCardHtml } from './card-html';

declare global {
  interface Window {
    /** Set by paint-first: the app of the new tab shows its cards with what painted the first one. */
    morselShowCard?: typeof ShowCardHtml;
  }
}

/**
 * In the place of `card-html.ts` in the new tab's app (`scripts/page-build.ts`): paint-first, which loads
 * that app, brought the same code, and no tab pays for it twice.
 */
export const showCardHtml: typeof ShowCardHtml = (host, html, author) =>
  window.morselShowCard?.(host, html, author);
