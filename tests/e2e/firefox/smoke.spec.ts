import { expect, test } from '@playwright/test';
import { launchFirefox, type FirefoxSession } from '@/tests/e2e/support/firefox';

let firefox: FirefoxSession;

test.beforeAll(async () => {
  firefox = await launchFirefox();
});

test.afterAll(async () => firefox.close());

test('the build installs and its new tab opens', async () => {
  const page = await firefox.openPage('newtab.html');
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  expect(await page.evaluate(() => location.pathname)).toBe('/newtab.html');
});
