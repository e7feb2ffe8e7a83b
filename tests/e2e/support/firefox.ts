import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findProgram } from '@/scripts/setup/find-programs.mjs';

/** Firefox gives each extension a random host; a preference pins it for the tests. */
const EXTENSION_ID = 'morsel@morsel.example';
const HOST = '0b5a3f0e-6f1c-4d0e-9d5e-4a1f3c2b7e11';

export interface FirefoxSession {
  readonly browser: Browser;
  /** A page of ours by its path, e.g. `popup.html`. */
  openPage(path: string): Promise<Page>;
  /** The same in a container, whose pages have storage of their own. */
  openInContainer(path: string): Promise<Page>;
  /** The same in a private window; `from` is a page of ours that asks for it. */
  openInPrivateWindow(path: string, from: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the system's Firefox without a window and installs the build. */
export async function launchFirefox(): Promise<FirefoxSession> {
  const executablePath = findProgram('firefox');
  if (!executablePath) throw new Error('No Firefox found. Run the tests through npm test.');
  const profile = mkdtempSync(join(tmpdir(), 'morsel-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
      'intl.locale.requested': 'en-US',
    },
  });
  await install(browser);
  // The load event of extension pages does not reach BiDi: wait for what the page shows instead.
  const openIn = async (place: { newPage(): Promise<Page> }, path: string) => {
    const page = await place.newPage();
    await page.goto(`moz-extension://${HOST}/${path}`, { waitUntil: [] });
    return page;
  };
  return {
    browser,
    openPage: (path) => openIn(browser, path),
    openInContainer: async (path) => openIn(await browser.createBrowserContext(), path),
    async openInPrivateWindow(path, from) {
      await from.evaluate(openPrivateWindow, path);
      return findPrivatePage(browser);
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Installs the build and lets it into private windows, as a person may. */
async function install(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: unknown): Promise<unknown> };
  };
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path: resolve('.output/firefox-mv3') },
    'moz:allowPrivateBrowsing': true,
  });
}

interface ExtensionApi {
  readonly extension: { readonly inIncognitoContext: boolean };
  readonly runtime: { getURL(path: string): string };
  readonly windows: { create(window: object): Promise<unknown> };
}

/** Runs in a page of ours. */
async function openPrivateWindow(path: string): Promise<void> {
  const { browser } = globalThis as unknown as { browser: ExtensionApi };
  await browser.windows.create({ incognito: true, url: browser.runtime.getURL(path) });
}

async function findPrivatePage(browser: Browser): Promise<Page> {
  for (;;) {
    for (const page of await browser.pages()) {
      if (await page.evaluate(isPrivate).catch(() => false)) return page;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Runs in any page. */
function isPrivate(): boolean {
  const { browser } = globalThis as unknown as { browser?: ExtensionApi };
  return browser?.extension.inIncognitoContext === true;
}
