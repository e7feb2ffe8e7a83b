import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { atRest } from './at-rest';
import { installFakeFiles } from './fake-files';
import { freshBrowser } from './fresh-browser';
import { endLeftOver, watchLeftOver } from './left-over';
import { installSetHtml } from './set-html';
import english from '@/public/_locales/en/messages.json';

/** Every test starts with an empty database, no files, an empty browser and the English messages. */
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  // The runner gives text where a build gives a truth value: "false" would be true.
  vi.stubEnv('FIREFOX', undefined);
  installFakeFiles();
  freshBrowser();
  Object.assign(fakeBrowser.i18n, { getMessage: vi.fn(englishMessage) });
});

/** Files share their modules: nothing that a test set going reaches into the next one. */
afterEach(async () => {
  vi.useRealTimers();
  await atRest();
  endLeftOver();
});

watchLeftOver();

function englishMessage(key: string, values: string | readonly string[] = []): string {
  if (key === '@@ui_locale') return 'en';
  const text = (english as Record<string, { message: string }>)[key]?.message ?? '';
  const list = typeof values === 'string' ? [values] : values;
  return text.replace(/\$(\d)/g, (_all, place: string) => list[Number(place) - 1] ?? '');
}

if (typeof Element !== 'undefined') installSetHtml();
