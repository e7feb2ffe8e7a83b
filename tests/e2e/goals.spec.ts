import type { Page } from '@playwright/test';
import { MINUTE } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { aGoal, aSession } from '@/tests/support/goal-factories';
import { expect, test } from './support/extension';
import { killWorker } from './support/kill';
import { openPopup } from './support/popup';

const TITLE = /Start .*Spanish words/;

test('a goal in one line is understood, started, paused, resumed and finished', async ({
  extension,
}) => {
  const popup = await openPopup(extension);
  await writeGoal(popup);
  await popup.getByRole('button', { name: TITLE }).click();
  await popup.getByRole('button', { name: 'Pause' }).click();
  await popup.getByRole('button', { name: 'Resume' }).click();
  for (let word = 0; word < 5; word++) {
    await popup.getByRole('button', { name: 'One more done' }).click();
  }
  await popup.getByRole('button', { name: 'Finish' }).click();
  await expect(popup.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
  const database = await extension.database();
  expect(await database.readAll('goals')).toMatchObject([{ minutes: 10, target: { amount: 5 } }]);
  expect(await database.readAll('sessions')).toMatchObject([{ state: 'completed' }]);
  expect(await database.readAll('checkIns')).toHaveLength(1);
});

test('Finish taken back goes on with the same minutes, and counts once in the day', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put({ goals: [aGoal()], sessions: [fourMinutesIn()] });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Finish' }).click();
  await expect(popup.getByText('4 minutes')).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Finish' })).toBeFocused();
  await expect(popup.getByText('3 of 5 words')).toBeVisible();
  const [back] = await database.readAll('sessions');
  expect(back).toMatchObject({ state: 'running', reopenedCount: 1 });
  const minutes = Number(back?.accumulatedMs) / MINUTE;
  expect(minutes).toBeGreaterThanOrEqual(4);
  expect(minutes).toBeLessThan(5);

  await popup.close();
  const again = await openPopup(extension);
  await again.getByRole('button', { name: 'Finish' }).click();
  await again.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(again.getByText('3 of 5 words · 10 min')).toBeVisible();
  const rows = await database.readAll('checkIns');
  expect(rows.filter(({ kind }) => kind !== 'undone')).toHaveLength(2);

  await again.close();
  const later = await openPopup(extension);
  await later.getByRole('button', { name: 'Undo' }).click();
  await expect(later.getByRole('button', { name: 'Finish' })).toBeFocused();
  await expect(later.getByText('3 of 5 words')).toBeVisible();
});

test('the bar of a goal on Today is as long as what is done of it', async ({ extension }) => {
  const database = await extension.database();
  await database.put({ goals: [aGoal()], sessions: [fourMinutesIn()] });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Finish' }).click();
  await popup.getByRole('button', { name: 'Done', exact: true }).click();
  const page = await extension.openPage('dashboard.html#/today');
  const row = page.getByRole('listitem').filter({ hasText: '3 of 5 words' });
  const filled = await row.locator('[style*="--share"]').evaluate((bar) => {
    const width = Number.parseFloat(getComputedStyle(bar, '::before').width);
    return width / bar.getBoundingClientRect().width;
  });
  expect(filled).toBeCloseTo(0.6);
});

test('a running session survives a closed popup and a killed worker', async ({ extension }) => {
  const popup = await openPopup(extension);
  await writeGoal(popup);
  await popup.getByRole('button', { name: TITLE }).click();
  await expect(popup.getByRole('button', { name: 'Pause' })).toBeVisible();
  const database = await extension.database();
  const [before] = await database.readAll('sessions');
  await popup.close();
  await killWorker(extension.context);
  const again = await openPopup(extension);
  await expect(again.getByRole('button', { name: 'Pause' })).toBeVisible();
  const [after] = await database.readAll('sessions');
  expect(after).toMatchObject({ id: before?.id, state: 'running', endsAt: before?.endsAt });
});

test('what is typed into the goal field is there when the popup comes back', async ({
  extension,
}) => {
  const popup = await openPopup(extension);
  await goalField(popup).fill('read 10 pages');
  await popup.close();
  await expect(goalField(await openPopup(extension))).toHaveValue('read 10 pages');
});

test('the popup is used by keyboard alone', async ({ extension }) => {
  const popup = await openPopup(extension);
  await goalField(popup).focus();
  await popup.keyboard.type('walk 5 min');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: /^Start Walk/i })).toBeVisible();
  await popup.getByRole('button', { name: /^Start Walk/i }).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('button', { name: 'Pause' })).toBeVisible();
});

function goalField(popup: Page) {
  return popup.getByRole('textbox', { name: 'What would you like to get a little better at?' });
}

/** Three words in four minutes; it still runs. */
function fourMinutesIn() {
  const startedAt = Date.now() - 4 * MINUTE;
  const running = { startedAt, resumedAt: startedAt, endsAt: startedAt + 10 * MINUTE };
  const zone = (then: number) => -new Date(then).getTimezoneOffset();
  // Of today, also where its first minutes lie before the rollover.
  const day = learnerDay(Date.now(), { zone, rolloverHour: 4 });
  return aSession({ ...running, seenAt: startedAt, amount: 3, day });
}

async function writeGoal(popup: Page): Promise<void> {
  await goalField(popup).fill('learn 5 Spanish words in 10 min');
  await goalField(popup).press('Enter');
  await expect(popup.getByRole('button', { name: TITLE })).toBeVisible();
}
