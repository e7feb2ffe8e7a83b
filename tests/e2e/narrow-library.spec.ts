import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { deckOf } from './support/sample-rows';

/** A narrow window: what scrolls, and what stays on one line. */

test('only the notes scroll, though the line of the samples stands above them', async ({
  extension,
}) => {
  const page = await openNarrow(extension, 390);
  await expect(page.getByRole('button', { name: 'Remove samples' })).toBeVisible();
  const room = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return { scrollHeight, clientHeight };
  });
  expect(room.scrollHeight).toBe(room.clientHeight);
  const below = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
  const notes = await page.getByRole('grid').boundingBox();
  expect((notes?.y ?? 0) + (notes?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
});

for (const width of [390, 360])
  test(`the tools of a card with blanks are on one line at ${width} px`, async ({ extension }) => {
    const page = await openNarrow(extension, width);
    await page.getByRole('button', { name: 'Add card' }).click();
    await page.getByLabel('Kind of card').selectOption('Fill in the blank');
    const tools = page.getByRole('toolbar').getByRole('button');
    await expect(tools).toHaveCount(8);
    const tops = await tools.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top),
    );
    expect(new Set(tops).size).toBe(1);
    const markdown = page.getByRole('button', { name: 'Markdown', exact: true });
    await expect(markdown).toHaveAttribute('aria-pressed', 'true');
    await markdown.click();
    await expect(markdown).toHaveAttribute('aria-pressed', 'false');
  });

async function openNarrow(extension: Extension, width: number): Promise<Page> {
  const { decks = [], ...rows } = deckOf(40);
  const samples = decks.map((deck) => ({ ...deck, isSample: true as const }));
  await (await extension.database()).put({ ...rows, decks: samples });
  const page = await extension.openPage('dashboard.html#/library');
  await page.setViewportSize({ width, height: 720 });
  await expect(page.getByText('Question 1', { exact: true })).toBeVisible();
  // The bar has come in the place of the side navigation.
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeVisible();
  return page;
}
