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
  await browser.installExtension(resolve('.output/firefox-mv3'));
  return {
    browser,
    async openPage(path) {
      const page = await browser.newPage();
      // The load event of extension pages does not reach BiDi: wait for what the page shows instead.
      await page.goto(`moz-extension://${HOST}/${path}`, { waitUntil: [] });
      return page;
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
