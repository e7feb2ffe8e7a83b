/**
 * Loads the styles that the page names, then the app of the new tab. The page has no tags for them,
 * which would load them at once (`scripts/page-build.ts`).
 */
export async function loadTabApp(
  document: Document,
  importApp: () => Promise<unknown>,
): Promise<void> {
  const hrefs = (document.documentElement.dataset.styles ?? '').split(' ');
  await Promise.all(hrefs.filter((href) => href !== '').map((href) => loadStyle(document, href)));
  await importApp();
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
