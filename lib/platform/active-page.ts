import { browser } from 'wxt/browser';

export interface ActivePage {
  readonly tabId: number;
  readonly url: string;
}

/** The page that the popup was opened over, as `activeTab` shows it; absent on the browser's own pages. */
export async function loadActivePage(): Promise<ActivePage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id: tabId, url = '' } = tab ?? {};
  return tabId !== undefined && /^(https?|file):/.test(url) ? { tabId, url } : undefined;
}
