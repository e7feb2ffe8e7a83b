/** Whether a page's host belongs to a site as a person writes it: `bbc.co.uk` holds `www.bbc.co.uk`. */
export function isOnSite(host: string, site: string): boolean {
  const wanted = site.toLowerCase().replace(/^www\./, '');
  const found = host.toLowerCase();
  return found === wanted || found.endsWith(`.${wanted}`);
}

/** The address without what changes between two visits to the same page. */
export function pageKey(url: string): string {
  return url.replace(/#.*$/, '').replace(/\/$/, '');
}
