import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { cardQuestion, openPopup, openPopupWithClock } from './support/popup';
import { deckOf } from './support/sample-rows';

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
  await (await extension.database()).put(deckOf(8, 'Interview'));
});

test('"Before I…" shows five cards of a deck and leaves every schedule as it was (S-060)', async ({
  extension,
}) => {
  const database = await extension.database();
  const before = await database.readAll('cards');
  const popup = await openPopup(extension);
  await choosePrep(popup);
  const shown = new Set<string>();
  for (let card = 0; card < 5; card++) {
    await expect(cardQuestion(popup)).toContainText('Question');
    // The card before it stays until this one is read.
    await expect.poll(async () => shown.has(await questionOf(popup))).toBe(false);
    shown.add(await questionOf(popup));
    await popup.getByRole('button', { name: 'Show answer' }).click();
    await expect(popup.getByRole('button', { name: 'Knew it' })).toBeHidden();
    await popup.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await expect(popup.getByText('Your schedule is as it was.')).toBeVisible();
  await expect(popup.getByText(/^5 cards in/)).toBeVisible();
  expect(shown.size).toBe(5);
  await expectUntouched(extension, before);
});

test('after its 90 seconds "Before I…" ends with the card in hand', async ({ extension }) => {
  const before = await (await extension.database()).readAll('cards');
  const popup = await openPopupWithClock(extension);
  await choosePrep(popup);
  await expect(cardQuestion(popup)).toContainText('Question');
  await popup.clock.runFor(91_000);
  // Nothing is taken away from under the eyes.
  await popup.getByRole('button', { name: 'Show answer' }).click();
  await popup.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(popup.getByText('Your schedule is as it was.')).toBeVisible();
  await expectUntouched(extension, before);
});

async function choosePrep(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Before I…' }).click();
  await popup.getByRole('button', { name: 'Interview' }).click();
}

async function questionOf(popup: Page): Promise<string> {
  return (await cardQuestion(popup).evaluate((host) => host.shadowRoot?.textContent)) ?? '';
}

async function expectUntouched(extension: Extension, before: unknown): Promise<void> {
  const database = await extension.database();
  expect(await database.readAll('cards')).toEqual(before);
  expect(await database.readAll('histories')).toEqual([]);
  expect(await database.readAll('days')).toEqual([]);
}
