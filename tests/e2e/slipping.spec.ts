import { expect, test } from './support/extension';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

const DAY = 86_400_000;

/** One card that was missed four times already and is due. */
function slippingDeck() {
  const rows = deckOf(1);
  const lastDay = Math.floor((Date.now() - 4 * 3_600_000) / DAY) - 12;
  return {
    ...rows,
    cards: (rows.cards ?? []).map(({ newOrder: _order, ...card }) => {
      const schedule = {
        phase: 'review' as const,
        stability: 12,
        difficulty: 9,
        step: 0,
        reps: 20,
        lapses: 4,
        lastDay,
        intervalDays: 12,
        dueAt: Date.now() - DAY,
      };
      return { ...card, schedule, dueAt: schedule.dueAt };
    }),
  };
}

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
});

test('a card that keeps slipping is offered help, rests, and is as before after Undo (C-22)', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put(slippingDeck());
  const { page, ...tab } = reviewTab(await extension.openNewTab());
  await tab.answer('Not yet');
  await page.getByRole('button', { name: 'It keeps slipping. Help it?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Help this card' });
  await dialog.getByRole('button', { name: /Let it rest three weeks/ }).click();
  await expect(dialog.getByText('It rests for three weeks.')).toBeVisible();
  const scheduleOf = async () => (await database.readAll('cards'))[0]?.schedule;
  expect(await scheduleOf()).toMatchObject({ phase: 'review', intervalDays: 21, lapses: 5 });
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('Rewrite it')).toBeVisible();
  expect(await scheduleOf()).toMatchObject({ phase: 'relearning', lapses: 5 });
});

test('a card is split in two on the tab, and rewritten in its editor', async ({ extension }) => {
  const database = await extension.database();
  await database.put(slippingDeck());
  const { page, ...tab } = reviewTab(await extension.openNewTab());
  await tab.answer('Not yet');
  await page.getByRole('button', { name: 'It keeps slipping. Help it?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Help this card' });
  const editor = page.context().waitForEvent('page');
  await dialog.getByRole('link', { name: /Rewrite it/ }).click();
  const opened = await editor;
  await expect(opened.getByRole('dialog')).toContainText('Front');
  await opened.close();
  await dialog.getByRole('button', { name: /Split it in two/ }).click();
  await dialog.getByLabel('Question').last().fill('The other half');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/Two cards now/)).toBeVisible();
  expect(await database.readAll('notes')).toHaveLength(2);
  expect(await database.readAll('cards')).toHaveLength(2);
});

test('a tab that nothing was laid ready for has the chosen theme', async ({ extension }) => {
  await extension.saveSettings({ theme: 'dark' });
  await (await extension.database()).put(slippingDeck());
  const page = await extension.openNewTab();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
