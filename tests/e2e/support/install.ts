import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { launchBrowser, newProfile, removeProfile, type LaunchOptions } from './launch';

/** A browser that many tests use, each with an extension that was never installed before. */
export interface SharedBrowser {
  readonly context: BrowserContext;
  /** Installs this build; what a first install does happens. */
  install(build: string): Promise<Installed>;
  /** False once a test has set the clock: it is set for every page, and nothing sets it back. */
  hasOwnTime(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Installed {
  /** Closes every page that was opened and takes the extension out, with all its data. */
  remove(): Promise<void>;
}

/** Starts a browser without an extension. */
export async function openSharedBrowser(options: LaunchOptions): Promise<SharedBrowser> {
  const profile = newProfile();
  const flags = [...(options.flags ?? []), '--enable-unsafe-extension-debugging'];
  const env = { ...options.env, PATH: pathWithoutMenus(profile) };
  const context = await launchBrowser(profile, { ...options, env, flags, extension: null });
  const browser = await context.browser()?.newBrowserCDPSession();
  // The window stays as long as it has a page.
  const [home = await context.newPage()] = context.pages();
  if (!browser) throw new Error('This browser cannot be told to install anything.');
  return {
    context,
    install: (build) => installIn(context, home, browser, build),
    hasOwnTime: () => home.evaluate(() => Date.now.toString().includes('[native code]')),
    close: async () => {
      await context.close();
      removeProfile(profile);
    },
  };
}

/**
 * Where the browser finds programs, but for those that take a removed extension out of the menus of
 * the desktop: nothing of a test is in there, and they would run for each.
 */
function pathWithoutMenus(profile: string): string {
  const folder = join(profile, 'programs');
  mkdirSync(folder);
  for (const name of ['xdg-desktop-menu', 'xdg-icon-resource']) {
    symlinkSync('/bin/true', join(folder, name));
  }
  return [folder, process.env.PATH].join(delimiter);
}

/** A folder of its own gives each install an id of its own: no data of one reaches the next. */
async function installIn(
  context: BrowserContext,
  home: Page,
  browser: CDPSession,
  build: string,
): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'morsel-build-'));
  cpSync(build, folder, { recursive: true });
  const { id } = await browser.send('Extensions.loadUnpacked', { path: folder });
  return {
    remove: async () => {
      for (const event of ['console', 'weberror', 'request', 'dialog'] as const) {
        context.removeAllListeners(event);
      }
      const pages = context.pages().filter((page) => page !== home);
      await Promise.all(pages.map((page) => page.close()));
      const ended = context.serviceWorkers().map((worker) => worker.waitForEvent('close'));
      await browser.send('Extensions.uninstall', { id });
      await Promise.all(ended);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
