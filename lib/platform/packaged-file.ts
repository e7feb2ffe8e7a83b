import { browser } from 'wxt/browser';

/** The text of a file that ships with the extension, by its path from the root: `/decks/web.json`. */
export async function loadPackagedText(path: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(path as never));
  if (!response.ok) throw new Error(`The packaged file ${path} answered ${response.status}.`);
  return response.text();
}
