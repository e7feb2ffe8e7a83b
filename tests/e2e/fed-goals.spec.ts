import type { Page } from '@playwright/test';
import type { Goal, GoalFeed } from '@/lib/domain/goal/goal';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { aGoal } from '@/tests/support/goal-factories';
import { expect, test, type Extension } from './support/extension';
import { answerInPopup, cardQuestion, openPopup } from './support/popup';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

const DECK: GoalFeed = { kind: 'deck', deckId: parseId<DeckId>('e2e-deck') };

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
});

test('Start of a goal with a deck opens its cards inside the timed session, and answers count', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put({ ...deckOf(6), goals: [deckGoal] });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Start Practise three cards' }).click();
  await expect(cardQuestion(popup)).toContainText('Question');
  expect(await database.readAll('sessions')).toMatchObject([{ state: 'running' }]);
  for (let card = 0; card < 3; card++) await answerInPopup(popup);
  await popup.getByRole('button', { name: 'Back' }).click();
  await popup.getByRole('button', { name: 'Finish' }).click();
  await expect(popup.getByRole('status').getByText('3 of 3 cards')).toBeVisible();
  await popup.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(popup.getByRole('button', { name: /^Start Practise/ })).toBeHidden();
  expect(await database.readAll('histories')).toHaveLength(3);
  expect(await database.readAll('sessions')).toMatchObject([{ state: 'completed' }]);
  expect(await database.readAll('checkIns')).toMatchObject([{ goalId: deckGoal.id }]);
});

test('a session with a deck goes on after the popup was closed, and keeps what was answered', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put({ ...deckOf(6), goals: [deckGoal] });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: /^Start Practise/ }).click();
  await answerInPopup(popup);
  await popup.close();
  const again = await openPopup(extension);
  // The session runs on; its cards are one press away.
  await expect(again.getByRole('button', { name: 'Pause' })).toBeVisible();
  await again.getByRole('button', { name: 'Open the cards' }).click();
  await answerInPopup(again);
  await again.getByRole('button', { name: 'Back' }).click();
  await again.getByRole('button', { name: 'Finish' }).click();
  await expect(again.getByRole('status').getByText('2 of 3 cards')).toBeVisible();
  expect(await database.readAll('histories')).toHaveLength(2);
});

test('answers on a new tab count towards the goal of their deck', async ({ extension }) => {
  const database = await extension.database();
  await database.put({ ...deckOf(6), goals: [deckGoal] });
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  await tab.answer();
  const popup = await openPopup(extension);
  await expect(popup.getByText('1 of 3 cards')).toBeVisible();
});

test('Start of a goal with a lesson opens its steps inside the timed session', async ({
  extension,
}) => {
  const database = await extension.database();
  const lessonId = await addSampleLesson(extension);
  await database.put({ goals: [lessonGoal(lessonId)] });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Start Read a lesson' }).click();
  const step = popup.getByRole('article');
  await expect(step).toContainText('7 steps');
  expect(await database.readAll('sessions')).toMatchObject([{ state: 'running' }]);
  await popup.getByRole('button', { name: 'Next' }).click();
  await expect(step).toContainText('2 of');
  await popup.getByRole('button', { name: 'To the timer' }).click();
  await expect(popup.getByRole('button', { name: 'Pause' })).toBeVisible();
  await popup.getByRole('button', { name: 'Open the lesson' }).click();
  await expect(step).toContainText('2 of');
  expect(await database.readAll('lessonProgress')).toHaveLength(1);
  await popup.getByRole('button', { name: 'To the timer' }).click();
  for (let page = 0; page < 2; page++) {
    await popup.getByRole('button', { name: 'One more done' }).click();
  }
  await popup.getByRole('button', { name: 'Finish' }).click();
  await expect(popup.getByRole('status').getByText('2 of 2 pages')).toBeVisible();
});

const deckGoal: Goal = aGoal({
  title: 'Practise three cards',
  target: { type: 'recall', amount: 3, unit: 'cards' },
  feed: DECK,
});

function lessonGoal(lessonId: string): Goal {
  return aGoal({
    title: 'Read a lesson',
    target: { type: 'completion', amount: 2, unit: 'pages' },
    feed: { kind: 'lesson', lessonId: parseId(lessonId) },
  });
}

/** The id of a lesson that the product brings along. */
async function addSampleLesson(extension: Extension): Promise<string> {
  const page: Page = await extension.openPage('dashboard.html#/lessons');
  await page.getByRole('button', { name: 'Add sample lessons' }).click();
  const database = await extension.database();
  await expect.poll(async () => (await database.readAll('lessons')).length).toBeGreaterThan(0);
  const [lesson] = await database.readAll('lessons');
  await page.close();
  return lesson?.id ?? '';
}
