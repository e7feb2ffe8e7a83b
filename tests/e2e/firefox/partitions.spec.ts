import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox, type FirefoxSession } from '@/tests/e2e/support/firefox';
import { answerCard, countRows, press, textOf } from '@/tests/e2e/support/firefox-page';

/** Pages in a container or a private window see a database of their own, or none (U-26). */

let firefox: FirefoxSession;
let ordinary: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  firefox = await launchFirefox();
  ordinary = await firefox.openPage('welcome.html');
  await press(ordinary, 'Skip');
  await press(ordinary, 'Everyday Spanish');
  await expect.poll(() => textOf(ordinary)).toContain('Show answer');
});

test.afterAll(async () => firefox.close());

test('an answer in a container is stored with all others, and its next tabs lie ready', async () => {
  const page = await firefox.openInContainer('newtab.html');
  await answerCard(page);
  await expect.poll(() => countRows(ordinary, 'histories')).toBe(1);
  await expect.poll(() => cardsReady(page)).toBeGreaterThan(0);
  await page.close();
});

test('an answer in a private window is stored with all others', async () => {
  const page = await firefox.openInPrivateWindow('newtab.html', ordinary);
  await answerCard(page);
  await expect.poll(() => countRows(ordinary, 'histories')).toBe(2);
  await page.close();
});

test('in a container, import and export say that they need an ordinary tab', async () => {
  const page = await firefox.openInContainer('dashboard.html#/transfer');
  await expect.poll(() => textOf(page)).toContain('Open this page in an ordinary tab');
  expect(await textOf(page)).not.toContain('Choose a file');
  await page.close();
});

/** Cards that the next tab of this page's partition can paint at once. */
function cardsReady(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { items = [] } = JSON.parse(localStorage.getItem('morsel-snapshot') ?? '{}') as {
      items?: readonly { readonly kind: string }[];
    };
    return items.filter(({ kind }) => kind === 'card').length;
  });
}
