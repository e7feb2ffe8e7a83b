import { aGoal } from '@/tests/support/goal-factories';
import { expect, test } from './support/extension';
import { untilRatable } from './support/rate';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

/** Presses this soon after the reveal were meant for the reveal. */
const GUARD_MS = 250;

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
  await (await extension.database()).put(deckOf(4));
});

test('a card is answered, taken back and skipped by keys alone', async ({ extension }) => {
  const page = await extension.openNewTab();
  await reviewTab(page).questionText();
  await page.keyboard.press('Space');
  await untilRatable(page.getByRole('button', { name: 'Knew it' }));
  await page.keyboard.press('1');
  await expect(reviewTab(page).says(/^Back in/)).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(reviewTab(page).says('Later today')).toBeVisible();
});

test('Z on a fresh tab asks the card again that another tab answered last (C-15)', async ({
  extension,
}) => {
  const first = await extension.openNewTab();
  const asked = await reviewTab(first).questionText();
  await reviewTab(first).answer();
  const fresh = await extension.openNewTab();
  expect(await reviewTab(fresh).questionText()).not.toBe(asked);
  await fresh.keyboard.press('z');
  await expect(fresh.getByText('Last answer taken back')).toBeVisible();
  expect(await reviewTab(fresh).questionText()).toBe(asked);
  // Where it was given it is not said to be back some day.
  await expect(first.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await reviewTab(fresh).answer('Not yet');
  const [history] = await (await extension.database()).readAll('histories');
  expect(history?.entries.map(({ type }) => type)).toEqual(['review', 'undo', 'review']);
});

test('a key pressed right after the reveal rates nothing, the same key a moment later does', async ({
  extension,
}) => {
  const database = await extension.database();
  const page = await extension.openNewTab();
  await reviewTab(page).questionText();
  // The page's clock stands: a busy machine would put more than the guard time between two presses.
  const revealedAt = Date.now();
  await page.clock.setFixedTime(revealedAt);
  await page.keyboard.press('Space');
  await page.clock.setFixedTime(revealedAt + GUARD_MS - 1);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Knew it' })).toBeVisible();
  expect(await database.readAll('histories')).toEqual([]);
  await page.clock.setFixedTime(revealedAt + GUARD_MS);
  await page.keyboard.press('Space');
  await expect(reviewTab(page).says(/^Back (in|tomorrow)/)).toBeVisible();
  expect(await database.readAll('histories')).toHaveLength(1);
});

test('every control of the new tab is reached with Tab, in order', async ({ extension }) => {
  const page = await extension.openNewTab();
  await reviewTab(page).questionText();
  const names: string[] = [];
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
  }
  expect(names[0]).toBe('Show answer');
  expect(names).toContain('Skip for now');
});

test('the page takes no focus: the address bar keeps it', async ({ extension }) => {
  const page = await extension.openNewTab();
  await reviewTab(page).questionText();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await page.locator('[autofocus]').count()).toBe(0);
});

test('with keys switched off, keys do nothing', async ({ extension }) => {
  await extension.saveSettings({ keysOn: false });
  const page = await extension.openNewTab();
  const tab = reviewTab(page);
  await tab.questionText();
  await page.keyboard.press('Space');
  await page.keyboard.press('s');
  // Neither shown nor skipped: the card waits for the pointer.
  await tab.answer('Knew it');
  await page.keyboard.press('z');
  await expect(tab.says(/^Back (in|tomorrow)/)).toBeVisible();
  const [history] = await (await extension.database()).readAll('histories');
  expect(history?.entries).toMatchObject([{ type: 'review', rating: 'good' }]);
});

test('a dialog that has to scroll opens with the cursor in its first field', async ({
  extension,
}) => {
  await (await extension.database()).put({ goals: [aGoal()] });
  const page = await extension.openPage('dashboard.html#/goals');
  await page.setViewportSize({ width: 1000, height: 480 });
  await page.getByRole('button', { name: /^Edit / }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Title' })).toBeFocused();
});
