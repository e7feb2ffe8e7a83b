import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { openPopup } from './support/popup';
import { untilRatable } from './support/rate';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

/** A double press is one press and a slip: what comes where a rating stood takes nothing back. */

const RATINGS = { two: ['Not yet', 'Knew it'], four: ['Again', 'Hard', 'Good', 'Easy'] } as const;

const WIDTHS = [360, 1280, 2560];

for (const buttons of ['two', 'four'] as const) {
  test(`nothing to press comes where one of ${buttons} ratings stood, at any width`, async ({
    extension,
  }) => {
    await extension.saveSettings({ buttons, showIntervals: true });
    await (await extension.database()).put(deckOf(WIDTHS.length));
    for (const [answered, width] of WIDTHS.entries()) {
      const tab = reviewTab(await extension.openNewTab());
      await tab.page.setViewportSize({ width, height: 800 });
      await tab.questionText();
      const places = await revealed(tab.page, RATINGS[buttons]);
      const last = places.at(-1) ?? { x: 0, y: 0 };
      await tab.page.mouse.dblclick(last.x, last.y);
      await expect(tab.says(/^Back (in|tomorrow)/)).toBeVisible();
      expect(await pressableAt(tab.page, places), `${width} pixels`).toEqual([]);
      await expect(tab.page.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 });
      await expectAnswers(extension, answered + 1);
    }
  });
}

test('nothing to press comes where the last rating of a short review stood', async ({
  extension,
}) => {
  await extension.saveSettings({});
  await (await extension.database()).put(deckOf(1));
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: '3 min' }).click();
  const places = await revealed(popup, RATINGS.two);
  const last = places.at(-1) ?? { x: 0, y: 0 };
  await popup.mouse.dblclick(last.x, last.y);
  await expect(popup.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
  expect(await pressableAt(popup, places)).toEqual([]);
  await expectAnswers(extension, 1);
});

/** Shows the answer; resolves to the middles of the ratings. */
async function revealed(page: Page, ratings: readonly string[]) {
  await page.getByRole('button', { name: 'Show answer' }).click();
  await untilRatable(page.getByRole('button', { name: ratings[0] ?? '' }));
  const boxes = ratings.map((name) => page.getByRole('button', { name }).boundingBox());
  return (await Promise.all(boxes)).map((box) => {
    if (box === null) throw new Error('A rating is not on the page.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/** What could be pressed at those places. */
function pressableAt(page: Page, places: readonly { x: number; y: number }[]) {
  return page.evaluate(
    (points) =>
      points
        .map(({ x, y }) => document.elementFromPoint(x, y)?.closest('button, a')?.textContent)
        .filter((text) => text !== undefined),
    places,
  );
}

/** That many cards were answered, each once, and nothing was taken back. */
async function expectAnswers(extension: Extension, count: number): Promise<void> {
  const database = await extension.database();
  await expect.poll(() => database.readAll('histories')).toHaveLength(count);
  const histories = await database.readAll('histories');
  for (const { entries } of histories) expect(entries.map(({ type }) => type)).toEqual(['review']);
}
