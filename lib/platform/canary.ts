import { browser } from 'wxt/browser';

const KEY = 'canary';

/** The id of the worker's database. A page that finds another one in its own is in another partition. */
export async function loadCanary(): Promise<string | undefined> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'string' ? stored : undefined;
}

/** In the worker: leaves the id of its database for pages to compare. */
export async function ensureCanary(deviceId: string): Promise<void> {
  if ((await loadCanary()) !== deviceId) await browser.storage.local.set({ [KEY]: deviceId });
}
