import { browser } from 'wxt/browser';

/** Opens the browser's new tab beside this page and closes this page. */
export async function openNewTabInstead(): Promise<void> {
  const here = await browser.tabs.getCurrent();
  await browser.tabs.create({});
  if (here?.id !== undefined) await browser.tabs.remove(here.id);
}
