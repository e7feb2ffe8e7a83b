/**
 * Loads the app of a new tab: the module and the styles that the page names. The build puts their
 * names there instead of tags, which would load them at once (`scripts/new-tab-build.ts`).
 */
export async function loadTabApp(document: Document): Promise<void> {
  const { app, styles = '' } = document.documentElement.dataset;
  if (app === undefined) return;
  const hrefs = styles.split(' ').filter((href) => href !== '');
  await Promise.all(hrefs.map((href) => loadStyle(document, href)));
  await import(app);
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
