import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { cpuBetween, cpuTimesOf } from '@/tests/e2e/support/process-tree';

export interface TabSample {
  readonly lcpMs: number;
  /** When the page has said that what it shows is final, and has painted it; a static page says it at once. */
  readonly readyMs: number;
  readonly cpuMs: number;
  readonly layoutShift: number;
}

/** After this nothing more happens by itself. */
export const SETTLED_MS = 800;

/** Opens a new tab as the browser does, lets it settle, reads its timings and closes it. */
export async function measureTab(
  context: BrowserContext,
  cdp: CDPSession,
  pid: number,
): Promise<TabSample> {
  const before = cpuTimesOf(pid);
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    cdp.send('Target.createTarget', { url: 'chrome://newtab/' }),
  ]);
  const timings = await page.evaluate(readTimings, SETTLED_MS);
  const cpuMs = cpuBetween(before, cpuTimesOf(pid));
  await page.close();
  return { ...timings, cpuMs };
}

/** A session with the browser itself. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser) return browser.newBrowserCDPSession();
  const [page = await context.newPage()] = context.pages();
  return context.newCDPSession(page);
}

/** Runs in the page. */
export async function readTimings(settledMs: number): Promise<Omit<TabSample, 'cpuMs'>> {
  await new Promise((resolve) => setTimeout(resolve, settledMs));
  const read = (type: string) =>
    new Promise<readonly PerformanceEntry[]>((resolve) => {
      const found: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve(found), 50);
    });
  const [paints, shifts] = await Promise.all([
    read('largest-contentful-paint'),
    read('layout-shift'),
  ]);
  const mark = performance.getEntriesByName('ready')[0]?.startTime;
  const shift = (entry: PerformanceEntry) => (entry as unknown as { value: number }).value;
  const lcpMs = paints.at(-1)?.startTime ?? Number.NaN;
  return {
    lcpMs,
    readyMs: Math.max(mark ?? 0, lcpMs),
    layoutShift: shifts.reduce((sum, entry) => sum + shift(entry), 0),
  };
}

/** Waits until a new tab says that what it shows is final. */
export async function whenReady(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}
