import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { chromiumFlags, quietFlags } from '@/scripts/setup/chromium-flags.mjs';
import { findProgram } from '@/scripts/setup/find-programs.mjs';

export interface LaunchOptions {
  readonly profile?: string;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly headless?: boolean;
  /** Another unpacked extension than the build; null: none. */
  readonly extension?: string | null;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder for a browser profile that does not exist yet. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'morsel-profile-'));
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** The built extension. */
export const BUILD = '.output/chrome-mv3';

/**
 * Switched off in tests. Of several lists the browser takes the last, so what Playwright 1.65 leaves
 * out comes first; then two pages of the address bar's own, which each start would load: a third of
 * the processor time that a start takes.
 */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding',
  'ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints',
  'NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,CDPScreenshotNewSurface',
  'SkipListAccountsWithoutGaiaCookies',
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup',
].join();

/** Starts the system's Chromium with the built extension. */
export function launchBrowser(
  profile: string,
  options: LaunchOptions = {},
): Promise<BrowserContext> {
  const executablePath = findProgram('chromium');
  if (!executablePath) throw new Error('No Chromium found. Run the tests through npm test.');
  const { extension = BUILD, locale = 'en' } = options;
  const flags = extension === null ? quietFlags() : chromiumFlags(resolve(extension));
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    args: [
      ...flags,
      `--disable-features=${FEATURES_OFF}`,
      `--lang=${locale}`,
      ...(options.flags ?? []),
    ],
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    env: { ...process.env, LANGUAGE: locale, ...options.env },
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: 1280, height: 800 },
  });
}

/** The extension's service worker, started if it sleeps. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  const running = context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-ext'));
  return running ?? context.waitForEvent('serviceworker');
}

/** The host part of the extension's addresses. */
export async function extensionIdOf(context: BrowserContext): Promise<string> {
  return new URL((await workerOf(context)).url()).host;
}

/**
 * The welcome page that a first start opens by itself. Looked for again and again: its page may be
 * there before its address is.
 */
export async function welcomePageOf(context: BrowserContext): Promise<Page> {
  return untilOpen(context, 'The welcome page', (page) => page.url().endsWith('/welcome.html'));
}

/** Opens a new tab the way a person does, so that the override answers. */
export async function openNewTab(context: BrowserContext): Promise<Page> {
  const worker = await workerOf(context);
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    worker.evaluate(() => chrome.tabs.create({}).then(() => undefined)),
  ]);
  return page;
}

/**
 * Opens a page of the extension from another of its pages: no blank page comes first. A first start
 * opens the welcome page by itself, sometimes in between: the page is known by its address.
 */
export async function openTab(from: Page, address: string): Promise<Page> {
  const context = from.context();
  const before = new Set(context.pages());
  const file = fileOf(address);
  const isOurs = (page: Page) => !before.has(page) && fileOf(page.url()) === file;
  await from.evaluate((url) => chrome.tabs.create({ url }).then(() => undefined), address);
  const page = await untilOpen(context, address, isOurs);
  // A screen may write its own place into the address.
  await page.waitForURL((url) => fileOf(url.href) === file, { waitUntil: 'commit' });
  await untilLoaded(page);
  return page;
}

/** Asks the page itself: a load that ends while Playwright takes hold of the page may come without its event. */
async function untilLoaded(page: Page): Promise<void> {
  while (!(await page.evaluate(() => document.readyState === 'complete'))) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

const LONGEST_OPENING_MS = 30_000;

async function untilOpen(
  context: BrowserContext,
  what: string,
  isIt: (page: Page) => boolean,
): Promise<Page> {
  for (let waited = 0; waited < LONGEST_OPENING_MS; waited += 20) {
    const page = context.pages().find(isIt);
    if (page) return page;
    await new Promise((done) => setTimeout(done, 20));
  }
  const there = context.pages().map((page) => page.url());
  throw new Error(`${what} did not open, of ${there.join(' ')}.`);
}

/** An address without its place in the page. */
function fileOf(address: string): string {
  return address.replace(/[?#].*$/s, '');
}
