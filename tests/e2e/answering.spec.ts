import { expect, test } from './support/extension';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
});

test('an answer is stored with its card, its history and the totals of the day', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put(deckOf(3));
  const tab = reviewTab(await extension.openNewTab());
  expect(await tab.questionText()).toBe('Question 1');
  await tab.answer('Knew it');
  await expect.poll(() => database.readAll('histories')).toHaveLength(1);
  const [history] = await database.readAll('histories');
  expect(history?.entries).toMatchObject([{ type: 'review', rating: 'good', surface: 'newtab' }]);
  const cards = await database.readAll('cards');
  expect(cards.find(({ id }) => id === history?.cardId)?.schedule.reps).toBe(1);
  expect(await database.readAll('days')).toHaveLength(1);
});

test('undo brings the card back as it was', async ({ extension }) => {
  const database = await extension.database();
  await database.put(deckOf(3));
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  await tab.answer('Not yet');
  await tab.page.getByRole('button', { name: 'Undo' }).click();
  await expect(tab.page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  const [history] = await database.readAll('histories');
  expect(history?.entries.map(({ type }) => type)).toEqual(['review', 'undo']);
  const cards = await database.readAll('cards');
  expect(cards.map(({ schedule }) => schedule.phase)).toEqual(['new', 'new', 'new']);
});

test('one more shows another card, and nothing advances by itself', async ({ extension }) => {
  await (await extension.database()).put(deckOf(3));
  const tab = reviewTab(await extension.openNewTab());
  const first = await tab.questionText();
  await tab.answer();
  await expect(tab.question).toHaveText(first);
  await tab.page.getByRole('button', { name: 'One more' }).click();
  await expect(tab.question).not.toHaveText(first);
});

test('leaving without an answer changes nothing', async ({ extension }) => {
  const database = await extension.database();
  await database.put(deckOf(3));
  const before = await database.readAll('cards');
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  await tab.page.getByRole('button', { name: 'Show answer' }).click();
  await tab.page.close();
  expect(await database.readAll('cards')).toEqual(before);
  expect(await database.readAll('histories')).toEqual([]);
});

test('the same card answered in two tabs counts once, and the second tab says so', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put(deckOf(1));
  const first = reviewTab(await extension.openNewTab());
  await first.questionText();
  // A tab that crashed or slept too long holds its card no more.
  await first.page.evaluate(() => localStorage.removeItem('morsel-leases'));
  const second = reviewTab(await extension.openNewTab());
  await second.questionText();
  await second.page.getByRole('button', { name: 'Show answer' }).click();
  await first.page.bringToFront();
  await first.answer();
  await second.page.bringToFront();
  await expect(second.says('Answered in another tab')).toBeVisible();
  const [history] = await database.readAll('histories');
  expect(history?.entries).toHaveLength(1);
});

test('ten tabs opened at once show ten different cards', async ({ extension }) => {
  await (await extension.database()).put(deckOf(12));
  const pages = [];
  for (let tab = 0; tab < 10; tab++) pages.push(await extension.openNewTab());
  const questions = await Promise.all(pages.map((page) => reviewTab(page).questionText()));
  expect(new Set(questions).size).toBe(10);
});

test('skip for now rests the card without rating it', async ({ extension }) => {
  const database = await extension.database();
  await database.put(deckOf(3));
  const tab = reviewTab(await extension.openNewTab());
  const first = await tab.questionText();
  await tab.page.getByRole('button', { name: 'Skip for now' }).click();
  await expect(tab.says('Later today')).toBeVisible();
  await expect(tab.page.locator('.card-answer'), 'it comes again today').toBeHidden();
  const next = reviewTab(await extension.openNewTab());
  expect(await next.questionText()).not.toBe(first);
  expect(await database.readAll('histories')).toEqual([]);
});

test('when nothing is due the day is done, calmly', async ({ extension }) => {
  await extension.saveSettings({ newFirstDay: 1, newPerDay: 1 });
  await (await extension.database()).put(deckOf(1));
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  await tab.answer();
  await tab.page.getByRole('button', { name: 'One more' }).click();
  await expect(tab.page.getByText('Done for today')).toBeVisible();
});

test('the name at the foot of a new tab leads to the dashboard', async ({ extension }) => {
  await (await extension.database()).put(deckOf(3));
  const { page } = reviewTab(await extension.openNewTab());
  await page.getByRole('link', { name: 'Morsel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});
