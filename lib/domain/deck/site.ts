/** Whether a page's host belongs to a site as a person writes it: `bbc.co.uk` holds `www.bbc.co.uk`. */
export function isOnSite(hostname: string, site: string): boolean {
  const wanted = site.toLowerCase().replace(/^www\./, '');
  const found = hostname.toLowerCase();
  return found === wanted || found.endsWith(`.${wanted}`);
}

/**
 * Sites as a person writes them, by commas or spaces, with or without the rest of the address:
 * `https://www.lemonde.fr/sport, bbc.co.uk` → `lemonde.fr`, `bbc.co.uk`. Undefined: one is none.
 */
export function parseSites(text: string): readonly string[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const hosts = words.map((word) => hostOf(word));
  return hosts.every((host) => host !== undefined) ? [...new Set(hosts)] : undefined;
}

/** The inverse of `parseSites`. */
export function formatSites(sites: readonly string[]): string {
  return sites.join(', ');
}

function hostOf(word: string): string | undefined {
  const address = /^https?:\/\//i.test(word) ? word : `https://${word}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  const isName = /^([a-z\d-]+\.)+[a-z][a-z\d-]+$/.test(hostname);
  return isName ? hostname.replace(/^www\./, '') : undefined;
}

/** The address without what changes between two visits to the same page. */
export function pageKey(url: string): string {
  return url.replace(/#.*$/, '').replace(/\/$/, '');
}
