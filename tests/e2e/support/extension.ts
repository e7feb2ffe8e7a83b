import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { databaseIn, type Database } from './database';
import {
  extensionIdOf,
  launchBrowser,
  newProfile,
  openNewTab,
  removeProfile,
  welcomePageOf,
  workerOf,
  type LaunchOptions,
} from './launch';

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

/** `test` with the built extension in a browser of its own. */
export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  extension: async ({ launch }, use) => {
    const profile = newProfile();
    const context = await launchBrowser(profile, launch);
    try {
      await use(await extensionOf(context));
    } finally {
      await context.close();
      removeProfile(profile);
    }
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
  let beside: Promise<Page> | undefined;
  const openPage = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  };
  const welcome = await welcomePageOf(context);
  return {
    context,
    welcome,
    id,
    problems,
    worker: () => workerOf(context),
    openNewTab: () => openNewTab(context),
    openPage,
    database: async () => databaseIn(await (beside ??= openPage('icon/16.png'))),
    async saveSettings(change) {
      const worker = await workerOf(context);
      const values = { ...DEFAULT_SETTINGS, welcomed: true, ...change };
      await worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
        version: 1,
        values,
      });
    },
  };
}
