import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import type { Settings } from '@/lib/domain/settings';
import { databaseIn, type Database } from './database';
import { openSharedBrowser, type SharedBrowser } from './install';
import {
  BUILD,
  extensionIdOf,
  openNewTab,
  openTab,
  welcomePageOf,
  workerOf,
  type LaunchOptions,
} from './launch';
import { putSettings } from './settings';

export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  /** Errors of our own pages and worker, in order. */
  readonly problems: readonly string[];
  /** The page that a first start opened. */
  readonly welcome: Page;
  /** The running service worker. */
  worker(): Promise<Worker>;
  /** A new tab, opened as a person does. */
  openNewTab(): Promise<Page>;
  /** A page of ours by its path, e.g. `popup.html`. */
  openPage(path: string): Promise<Page>;
  /** The product's database, seen from beside it. */
  database(): Promise<Database>;
  /** Changes settings as the product stores them. */
  saveSettings(change: Partial<Settings>): Promise<void>;
}

interface Fixtures {
  readonly launch: LaunchOptions;
  readonly extension: Extension;
}

interface WorkerFixtures {
  /** Browsers that run, by the options they were started with. */
  readonly browsers: Map<string, SharedBrowser>;
}

/** `test` with the built extension, installed anew for each test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  launch: [{}, { option: true }],
  browsers: [
    async ({ browserName: _chromium }, use) => {
      const browsers = new Map<string, SharedBrowser>();
      await use(browsers);
      for (const browser of browsers.values()) await browser.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ launch: { extension, ...options }, headless, browsers }, use) => {
    const key = JSON.stringify(options);
    const browser = browsers.get(key) ?? (await openSharedBrowser({ headless, ...options }));
    browsers.set(key, browser);
    const installed = await browser.install(extension ?? BUILD);
    await use(await extensionOf(browser.context));
    // The browser is the next test's, too: what answered for the net in this one answers no more.
    await browser.context.unrouteAll({ behavior: 'ignoreErrors' });
    await installed.remove();
    if (await browser.hasOwnTime()) return;
    browsers.delete(key);
    await browser.close();
  },
});

export { expect } from '@playwright/test';

/** What tests do with the extension that runs in this browser. */
export async function extensionOf(context: BrowserContext): Promise<Extension> {
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    // The browser's own picture viewer styles itself and complains about that.
    if (message.type() === 'error' && !message.location().url.endsWith('.png'))
      problems.push(`${message.text()} (${message.location().url})`);
  });
  const id = await extensionIdOf(context);
  const origin = `chrome-extension://${id}`;
  const welcome = await welcomePageOf(context);
  let beside = welcome;
  // A page costs as much as all that most tests do on one: the first start opened one already.
  const pageBeside = async () => {
    if (beside.isClosed()) {
      beside = await context.newPage();
      await beside.goto(`${origin}/icon/16.png`);
    }
    return beside;
  };
  return {
    context,
    welcome,
    id,
    problems,
    worker: () => workerOf(context),
    openNewTab: () => openNewTab(context),
    openPage: async (path) => openTab(await pageBeside(), `${origin}/${path}`),
    database: async () => databaseIn(await pageBeside()),
    saveSettings: async (change) => putSettings(await pageBeside(), change),
  };
}
