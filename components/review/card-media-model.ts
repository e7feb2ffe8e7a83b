import { openedApp } from '@/lib/app/open-app';

/**
 * Fills in the stored pictures and sounds of a side that was just shown; gives back how to let them
 * go. A side without any costs one look.
 */
export function showMedia({ shadowRoot }: Element): (() => void) | undefined {
  const app = openedApp();
  if (!app || !shadowRoot?.querySelector('[data-src^="media:"]')) return undefined;
  const gone = new AbortController();
  import('@/lib/app/fill-media')
    .then(({ fillMedia }) => fillMedia(app, shadowRoot, gone.signal))
    .catch((error: unknown) => app.report(error, 'media'));
  return () => gone.abort();
}
