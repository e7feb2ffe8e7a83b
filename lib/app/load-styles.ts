/**
 * Loads the style sheets that a page names in `data-styles`. It has no tags for them, which would keep
 * back its first frame (`scripts/page-build.ts`). Resolves when they are there, or are not to be had.
 */
export async function loadStyles(document: Document): Promise<void> {
  const hrefs = (document.documentElement.dataset.styles ?? '').split(' ');
  await Promise.all(hrefs.filter((href) => href !== '').map((href) => loadStyle(document, href)));
}

function loadStyle(document: Document, href: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.addEventListener('load', () => resolve());
  // Without its styles the app still works.
  link.addEventListener('error', () => resolve());
  document.head.append(link);
  return promise;
}
