import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/barriers';
import { expect, test, type Extension } from './support/extension';
import { deckOf } from './support/sample-rows';

const PAGES = [
  'newtab.html',
  'popup.html',
  'welcome.html',
  'dashboard.html#/today',
  'dashboard.html#/library',
  'dashboard.html#/goals',
  'dashboard.html#/lessons',
  'dashboard.html#/inbox',
  'dashboard.html#/insights',
  'dashboard.html#/transfer',
  'dashboard.html#/settings',
] as const;

test('every screen is free of barriers in both themes, fits a narrow window, asks no host for anything and complains of nothing', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  await fill(extension);
  const asked: string[] = [];
  extension.context.on('request', (request) => {
    if (!/^(chrome-extension|data|blob|chrome):/.test(request.url())) asked.push(request.url());
  });
  for (const path of PAGES) {
    const page = await openSettled(extension, path);
    await expectNoBarriers(page, path);
    for (const width of [500, 360]) {
      await page.setViewportSize({ width, height: 640 });
      await expect.poll(() => overflowOf(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.close();
  }
  expect(asked).toEqual([]);
  expect(extension.problems).toEqual([]);
});

test.describe('in a German browser', () => {
  test.use({ launch: { locale: 'de' } });

  test('the card, the popup and the dashboard speak German', async ({ extension }) => {
    await fill(extension);
    const tab = await openSettled(extension, 'newtab.html');
    await tab.getByRole('button', { name: 'Antwort zeigen' }).click();
    await expect(tab.getByRole('button', { name: 'Noch nicht' })).toBeVisible();
    const popup = await openSettled(extension, 'popup.html');
    await expect(popup.getByRole('heading', { name: 'Heute' })).toBeVisible();
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('de');
  });
});

async function fill(extension: Extension): Promise<void> {
  await extension.saveSettings({});
  await (await extension.database()).put(deckOf(5));
}

/** A page whose main part has something to show. */
async function openSettled(extension: Extension, path: string): Promise<Page> {
  const page = await extension.openPage(path);
  await expect(page.getByRole('main')).toContainText(/\S/);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** How far the page scrolls sideways. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
