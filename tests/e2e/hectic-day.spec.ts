import { aGoal } from '@/tests/support/goal-factories';
import { expect, test } from './support/extension';
import { cardQuestion, openPopup } from './support/popup';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
  await (await extension.database()).put({ ...deckOf(12), goals: [aGoal()] });
});

test('one press makes the day one review of five minutes, and one more takes that back (S-036)', async ({
  extension,
}) => {
  const database = await extension.database();
  const popup = await openPopup(extension);
  await expect(popup.getByText('0 of 5 words · 10 min')).toBeVisible();
  await popup.getByRole('button', { name: 'Hectic day' }).click();
  await expect(popup.getByRole('button', { name: 'Start a 5-minute review' })).toBeVisible();
  await expect(popup.getByText('0 of 1 word · 2 min')).toBeVisible();
  expect(await database.readAll('checkIns')).toMatchObject([{ kind: 'adjusted' }]);
  await popup.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('0 of 5 words · 10 min')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Start a 5-minute review' })).toBeHidden();
  await expect(popup.getByRole('button', { name: 'Hectic day' })).toBeVisible();
});

test('a hectic day stays one after the popup was closed, and is made ordinary in the same place', async ({
  extension,
}) => {
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Hectic day' }).click();
  await expect(popup.getByRole('button', { name: 'Start a 5-minute review' })).toBeVisible();
  await popup.close();
  const again = await openPopup(extension);
  await again.getByRole('button', { name: 'Make it an ordinary day' }).click();
  await expect(again.getByText('0 of 5 words · 10 min')).toBeVisible();
});

test('on a hectic day the review is one press away, and new tabs end after three answers', async ({
  extension,
}) => {
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Hectic day' }).click();
  await popup.getByRole('button', { name: 'Start a 5-minute review' }).click();
  await expect(cardQuestion(popup)).toContainText('Question');
  await popup.close();
  for (let answered = 0; answered < 3; answered++) {
    const tab = reviewTab(await extension.openNewTab());
    await tab.questionText();
    await tab.answer();
    await tab.page.close();
  }
  const after = await extension.openNewTab();
  await expect(after.getByText('Done for today')).toBeVisible();
});
