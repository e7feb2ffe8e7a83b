import type { Page } from '@playwright/test';
import { capitals } from '@/tests/support/capitals';
import { expect, test, type Extension } from './support/extension';

/** The keyboard goes on where a dialog was opened, whatever the dialog changed. */

for (const [how, finish] of [
  ['saved under another name', (page: Page) => rename(page, 'Zebras')],
  ['closed with Escape', (page: Page) => page.keyboard.press('Escape')],
] as const)
  test(`the options of a deck, ${how}, give the focus back to its menu`, async ({ extension }) => {
    const page = await openOptions(await library(extension));
    await finish(page);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(
      page.getByRole('button', { name: /^More for “(Capitals|Zebras)”$/ }),
    ).toBeFocused();
  });

test('a deck that was deleted in its dialog leaves the focus in the tree', async ({
  extension,
}) => {
  const page = await openOptions(await library(extension));
  await page.getByRole('dialog').getByRole('button', { name: 'Delete deck' }).click();
  await expect(page.getByRole('treeitem', { name: /^Capitals/ })).toBeHidden();
  await expect(page.getByRole('treeitem', { name: /^All decks/ })).toBeFocused();
});

async function library(extension: Extension) {
  await (await extension.database()).put(capitals({}));
  const page = await extension.openPage('dashboard.html#/library');
  await page.setViewportSize({ width: 1280, height: 800 });
  return page;
}

/** By keyboard alone. */
async function openOptions(page: Page): Promise<Page> {
  await page.getByRole('treeitem', { name: /^Capitals/ }).focus();
  const more = page.getByRole('button', { name: 'More for “Capitals”' });
  await expect(more).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Deck options', exact: true }).press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused();
  return page;
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.keyboard.press('Enter');
}
