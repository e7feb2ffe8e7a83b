import type { Page } from '@playwright/test';
import { expect, test } from './support/extension';
import { openPopup } from './support/popup';
import { untilRatable } from './support/rate';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

/** Four ratings take two rows on a narrow card: their place is kept from the start. */

const LONG = 'The answer of a card that fills its place needs a few lines. '.repeat(3);

test('a new tab keeps its card in place while it is shown and rated, at any width', async ({
  extension,
}) => {
  await extension.saveSettings({ buttons: 'four', showIntervals: true });
  const deck = deckOf(3);
  const notes = deck.notes?.map((note) => ({ ...note, fields: { ...note.fields, back: LONG } }));
  await (await extension.database()).put({ ...deck, ...(notes && { notes }) });
  for (const width of [360, 480]) {
    const tab = reviewTab(await extension.openNewTab());
    await tab.page.setViewportSize({ width, height: 640 });
    await tab.questionText();
    const before = await boxOf(tab.page);
    await tab.page.getByRole('button', { name: 'Show answer' }).click();
    const good = tab.page.getByRole('button', { name: /^Good/ });
    await expect(good).toBeVisible();
    expect(await boxOf(tab.page), `shown, ${width} pixels`).toEqual(before);
    await untilRatable(good);
    await good.click();
    await expect(tab.says(/^Back (in|tomorrow)/)).toBeVisible();
    expect(await boxOf(tab.page), `rated, ${width} pixels`).toEqual(before);
  }
});

test('the popup keeps its card in place, too', async ({ extension }) => {
  await extension.saveSettings({ buttons: 'four', showIntervals: true });
  await (await extension.database()).put(deckOf(3));
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: '3 min', exact: true }).click();
  const show = popup.getByRole('button', { name: 'Show answer' });
  await expect(show).toBeVisible();
  const before = await boxOf(popup);
  await show.click();
  await expect(popup.getByRole('button', { name: /^Easy/ })).toBeVisible();
  expect(await boxOf(popup)).toEqual(before);
});

/** Where the card and the foot of its button row are. */
async function boxOf(page: Page) {
  const [card, row] = await Promise.all([
    page.locator('.card').boundingBox(),
    page.locator('.card-actions').boundingBox(),
  ]);
  return { card, row };
}
