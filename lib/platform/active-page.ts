import { browser } from 'wxt/browser';

/** The page that the popup was opened over, as `activeTab` shows it; absent on the browser's own pages. */
export async function loadActivePage(): Promise<{ readonly url: string } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url !== undefined && /^(https?|file):/.test(tab.url) ? { url: tab.url } : undefined;
}
