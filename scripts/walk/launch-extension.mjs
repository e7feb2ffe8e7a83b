import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../setup/chromium-flags.mjs';
import { ROOT } from '../setup/run.mjs';

export const BUILD = join(ROOT, '.output', 'chrome-mv3');

/** Starts Chromium without a window and with the build; resolves to what the steps use. */
export async function launchExtension(executablePath, profile, options = {}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [...chromiumFlags(options.extension ?? BUILD), ...(options.flags ?? [])],
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    env: { ...process.env, ...options.env },
  });
  context.setDefaultTimeout(10_000);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  return {
    context,
    worker,
    /** A page of ours by its path, in a window of the given width. */
    async open(path, size) {
      const page = await context.newPage();
      if (size) await page.setViewportSize(size);
      await page.goto(`${origin}/${path}`);
      return page;
    },
    /** A new tab, opened as a person does. */
    async openNewTab() {
      const [page] = await Promise.all([
        context.waitForEvent('page'),
        worker.evaluate(() => globalThis.chrome.tabs.create({}).then(() => undefined)),
      ]);
      return page;
    },
  };
}
