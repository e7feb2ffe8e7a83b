import { browser } from 'wxt/browser';

/** Calls back whenever the person opens a tab, before that tab has loaded anything. */
export function onTabOpened(listener: () => void): () => void {
  const relay = () => listener();
  browser.tabs.onCreated.addListener(relay);
  return () => browser.tabs.onCreated.removeListener(relay);
}

/** A number that changes whenever a tab is opened. */
export async function newestTab(): Promise<number> {
  const tabs = await browser.tabs.query({});
  return Math.max(0, ...tabs.map(({ id = 0 }) => id));
}
