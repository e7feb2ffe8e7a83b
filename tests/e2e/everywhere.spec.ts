import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ launch: { colorScheme } });

    test('axe finds nothing on any screen', async ({ extension }) => {
      test.setTimeout(240_000);
      await fill(extension);
      for (const path of PAGES) {
        const page = await openSettled(extension, path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(found, path).toEqual([]);
        await page.close();
      }
    });
  });
}

test('no page asks any host for anything', async ({ extension }) => {
  await fill(extension);
  const asked: string[] = [];
  extension.context.on('request', (request) => {
    if (!/^(chrome-extension|data|blob|chrome):/.test(request.url())) asked.push(request.url());
  });
  for (const path of PAGES) await (await openSettled(extension, path)).close();
  expect(asked).toEqual([]);
});

test('no page complains in its console', async ({ extension }) => {
  await fill(extension);
  for (const path of PAGES) await (await openSettled(extension, path)).close();
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

test.describe('at 360 pixels', () => {
  test.use({ launch: { viewport: { width: 360, height: 640 } } });

  test('no screen scrolls sideways', async ({ extension }) => {
    await fill(extension);
    for (const path of PAGES) {
      const page = await openSettled(extension, path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
      await page.close();
    }
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
