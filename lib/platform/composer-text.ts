import { browser } from 'wxt/browser';

const KEY = 'composerText';

/** Keeps what is being typed; a popup may close at any keystroke. `undefined` forgets it. */
export async function writeComposerText(text: unknown): Promise<void> {
  if (text === undefined) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: text });
}

/** What was being typed, as it was stored. */
export async function readComposerText(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}
