import type { Page } from '@playwright/test';
import { expect, test } from './support/extension';
import { pressMenu } from './support/press-menu';
import { untilRatable } from './support/rate';

/** Journey E1: six clicks and one typed line, from the first tab to the practice save. */
const CLICKS_AT_MOST = 6;

test('the first minute takes six clicks and one line, from the first tab to a saved phrase', async ({
  extension,
}) => {
  const page = extension.welcome;
  const database = await extension.database();
  const clicks = countClicks(page);
  await page.bringToFront();
  await page
    .getByRole('textbox', { name: 'What would you like to get a little better at?' })
    .fill('learn 5 Spanish words in 10 min');
  await expect(page.getByText(/5 Spanish words/)).toBeVisible();
  await page.keyboard.press('Enter');
  await clicks.press('Everyday Spanish');
  await clicks.press('Show answer');
  await untilRatable(page.getByRole('button', { name: 'Knew it' }));
  await clicks.press('Knew it');
  await expect(page.getByText(/^Back (in|tomorrow)/).first()).toBeVisible();
  await clicks.press('Go on');

  // A right click on the practice word selects it, too; the second click is the menu's.
  await page.getByText('serendipity', { exact: true }).click({ button: 'right' });
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('serendipity');
  await pressMenu(extension, page, 'serendipity');
  clicks.add(2);
  await expect(page.getByText('Saved: serendipity')).toBeVisible();

  expect(clicks.count()).toBeLessThanOrEqual(CLICKS_AT_MOST);
  expect(await database.readAll('goals')).toMatchObject([{ minutes: 10, target: { amount: 5 } }]);
  expect(await database.readAll('histories')).toHaveLength(1);
  expect(await database.readAll('inbox')).toMatchObject([{ phrase: 'serendipity' }]);
  expect(extension.problems).toEqual([]);
});

test('the fold under the first step opens without moving it', async ({ extension }) => {
  const page = extension.welcome;
  await page.evaluate(() => document.fonts.ready);
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.boundingBox();
  await page.getByRole('group').locator('summary').click();
  await expect(page.locator('details p')).toBeVisible();
  expect(await title.boundingBox()).toEqual(before);
});

test('the welcome closed at once leaves a sample card and one line on the next tab', async ({
  extension,
}) => {
  await extension.welcome.close();
  const page = await extension.openNewTab();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'welcome');
  await expect(page.getByRole('article')).toBeVisible();
  expect(extension.problems).toEqual([]);
});

function countClicks(page: Page) {
  let count = 0;
  return {
    count: () => count,
    add: (more: number) => {
      count += more;
    },
    press: async (name: string) => {
      await page.getByRole('button', { name }).click();
      count++;
    },
  };
}
