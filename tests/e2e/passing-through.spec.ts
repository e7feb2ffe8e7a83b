import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

/** A tab whose card was laid ready by the tab before it. */
async function openPaintedTab(extension: Extension, cards = 12): Promise<Page> {
  await extension.saveSettings({});
  const database = await extension.database();
  await database.put(deckOf(cards));
  const before = await extension.openNewTab();
  await reviewTab(before).questionText();
  await expect
    .poll(() => before.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .toBeTruthy();
  await before.close();
  return extension.openNewTab();
}

test('a tab that is only passed through opens no database and loads no app, and its card is among the last shown (C-30)', async ({
  extension,
}) => {
  const page = await openPaintedTab(extension);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'card');
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skip for now' })).toBeVisible();
  expect(await page.locator('[role=status]').count()).toBe(0);
  await expectPainted(page);
  // The tab before it opened the database: it had nothing painted.
  const database = await extension.database();
  expect(await database.readAll('journal')).toHaveLength(1);
  const question = await reviewTab(page).questionText();
  await page.close();
  const popup = await extension.openPage('popup.html');
  await popup.getByRole('button', { name: 'Last shown' }).click();
  await expect(popup.getByText(question)).toBeVisible();
  await expect.poll(async () => (await database.readAll('journal')).length).toBe(2);
});

test('a painted card takes the first press, the first key and the first Skip for now: the app comes with it', async ({
  extension,
}) => {
  const pressed = reviewTab(await openPaintedTab(extension));
  await pressed.questionText();
  await expectPainted(pressed.page);
  await pressed.answer();
  const database = await extension.database();
  await expect.poll(async () => (await database.readAll('histories')).length).toBe(1);
  await untilLaidReady(pressed.page);
  await pressed.page.close();

  const typed = await extension.openNewTab();
  await reviewTab(typed).questionText();
  await expectPainted(typed);
  await typed.keyboard.press('Space');
  await expect(typed.getByRole('button', { name: 'Knew it' })).toBeVisible();
  await untilLaidReady(typed);
  await typed.close();

  const skipped = reviewTab(await extension.openNewTab());
  await skipped.questionText();
  await expectPainted(skipped.page);
  await skipped.page.getByRole('button', { name: 'Skip for now' }).click();
  await expect(skipped.says('Later today')).toBeVisible();
});

test('a card set aside since it was laid ready is not asked', async ({ extension }) => {
  const page = await openPaintedTab(extension);
  await reviewTab(page).questionText();
  const library = await extension.openPage('dashboard.html#/library');
  for (const number of [2, 3]) {
    await library
      .getByRole('row', { name: `Question ${number}` })
      .getByRole('checkbox')
      .check();
  }
  await library.getByRole('button', { name: 'Suspend' }).click();
  await expect
    .poll(() => library.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .not.toContain('"Question 3"');
  await page.close();
  const next = await extension.openNewTab();
  await expect.poll(() => reviewTab(next).questionText()).toBe('Question 4');
});

test('a new theme shows in the very next tab', async ({ extension }) => {
  const page = await openPaintedTab(extension);
  await page.close();
  const settings = await extension.openPage('dashboard.html#/settings');
  await settings.getByLabel('Theme').selectOption('dark');
  await expect
    .poll(() => settings.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .toContain('"theme":"dark"');
  const next = await extension.openNewTab();
  await expect(next.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the tab that a killed browser opens with asks no card that was answered before', async ({
  extension,
}) => {
  const page = await openPaintedTab(extension);
  const painted = await reviewTab(page).questionText();
  const kept = await page.evaluate(() => Object.entries(localStorage));
  await reviewTab(page).answer();
  await page.close();
  // What the killed browser had brought to the disk: the answer, and not what was laid ready since.
  const rest = await extension.openPage('dashboard.html#/settings');
  await rest.evaluate((items) => {
    localStorage.clear();
    for (const [key, value] of items) localStorage.setItem(key, String(value));
    localStorage.removeItem('morsel-snapshot-taken');
    localStorage.removeItem('morsel-leases');
  }, kept);
  await rest.close();
  const first = await extension.openNewTab();
  expect(await reviewTab(first).questionText()).toBe(painted);
  const worker = await extension.worker();
  await worker.evaluate(startBrowser);
  await expect.poll(() => reviewTab(first).questionText()).not.toBe(painted);
  await expect(first.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await expect
    .poll(() => first.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .not.toContain(`"${painted}"`);
});

test('tabs show different cards where the storage of the browser is full', async ({
  extension,
}) => {
  const page = await openPaintedTab(extension);
  await page.evaluate(fillStorage);
  const asked = [await reviewTab(page).questionText()];
  for (let opened = 0; opened < 3; opened += 1) {
    asked.push(await reviewTab(await extension.openNewTab()).questionText());
  }
  expect(new Set(asked).size).toBe(4);
  expect(extension.problems).toEqual([]);
});

/** The next tabs are laid ready in an idle moment after a change; one that comes before asks the app. */
async function untilLaidReady(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('morsel-snapshot-changed')))
    .toBeNull();
}

/** No app is there: what is seen was laid ready. */
async function expectPainted(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.morselTab)).toBeUndefined();
}

/** What the browser tells the worker when it starts. */
function startBrowser(): void {
  const { onStartup } = chrome.runtime as unknown as { onStartup: { dispatch: () => void } };
  onStartup.dispatch();
}

/** Leaves no room for one more character. */
function fillStorage(): void {
  for (let size = 2 ** 22; size >= 1; size /= 2) {
    try {
      for (let count = 0; count < 8; count += 1) {
        localStorage.setItem(`filler ${size} ${count}`, 'x'.repeat(size));
      }
    } catch {
      // Full for this size: smaller ones may still find room.
    }
  }
}
