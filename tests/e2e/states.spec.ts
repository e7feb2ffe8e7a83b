import type { Page } from '@playwright/test';
import type { Draft } from '@/lib/domain/capture/draft';
import { parseId, type DraftId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { DEVICE } from '@/tests/support/factories';
import { aGoal, aSession } from '@/tests/support/goal-factories';
import { expectNoBarriers } from './support/barriers';
import { expect, test, type Extension } from './support/extension';
import { rate } from './support/rate';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

/** What a screen turns into once it is used: everywhere.spec.ts looks at each as it opens. */

const POPUP = { width: 360, height: 560 };

/** Each state is looked at twice. */
test.describe.configure({ timeout: 120_000 });

test('axe finds nothing on a card that is shown, revealed and rated', async ({ extension }) => {
  await extension.saveSettings({});
  await (await extension.database()).put(deckOf(5));
  const page = await extension.openNewTab();
  const card = reviewTab(page);
  await card.questionText();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Knew it' }).waitFor();
  await expectNoBarriers(page, 'revealed');
  await rate(page.getByRole('button', { name: 'Knew it' }));
  await expect(card.says(/^Back /)).toBeVisible();
  await expectNoBarriers(page, 'rated');
  await page.getByRole('button', { name: 'Help' }).click();
  await expectNoBarriers(page, 'help');
});

test('axe finds nothing on what else a new tab shows', async ({ extension }) => {
  await extension.saveSettings({});
  const database = await extension.database();
  const welcome = await extension.openPage('newtab.html');
  await ready(welcome, 'welcome');
  await expectNoBarriers(welcome, 'welcome');

  await database.put({ inbox: [draft] });
  const finishing = await extension.openPage('newtab.html');
  await ready(finishing, 'draft');
  await expectNoBarriers(finishing, 'draft');

  const lessons = await extension.openPage('dashboard.html#/lessons');
  await lessons.getByRole('button', { name: 'Add sample lessons' }).click();
  await lessons
    .getByRole('link', { name: /^Start/ })
    .first()
    .waitFor();
  const lesson = await extension.openPage('newtab.html');
  await ready(lesson, 'lesson');
  await expectNoBarriers(lesson, 'lesson step');
});

test('axe finds nothing on a new tab that asks how much was done', async ({ extension }) => {
  await extension.saveSettings({});
  const database = await extension.database();
  await database.put({ goals: [aGoal()], sessions: [overdue()] });
  const timeUp = await extension.openPage('newtab.html');
  await timeUp.getByRole('article', { name: 'Time’s up' }).waitFor();
  await expectNoBarriers(timeUp, 'time is up');
});

test('axe finds nothing on a day that is done', async ({ extension }) => {
  await extension.saveSettings({ minutesPerDay: 1, newPerDay: 0, newFirstDay: 0 });
  await (await extension.database()).put(deckOf(2));
  const page = await extension.openPage('newtab.html');
  await ready(page, 'done');
  await expectNoBarriers(page, 'done');
});

test('axe finds nothing on a timed goal, from its composer to its result', async ({
  extension,
}) => {
  await extension.saveSettings({});
  const page = await openPopup(extension);
  const field = page.getByRole('textbox', {
    name: 'What would you like to get a little better at?',
  });
  await field.fill('learn 5 Spanish words in 10 min');
  await expectNoBarriers(page, 'goal being written');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Add a goal or a card' }).click();
  await page.getByRole('button', { name: 'Card', exact: true }).click();
  await expectNoBarriers(page, 'card being written');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: /^Start Learn/ }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await expectNoBarriers(page, 'running');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  await expectNoBarriers(page, 'paused');
  await page.getByRole('button', { name: 'Resume' }).click();
  for (let word = 0; word < 5; word++) {
    await page.getByRole('button', { name: 'One more done' }).click();
  }
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).waitFor();
  await expectNoBarriers(page, 'result');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('axe finds nothing on a short review, its result and the cards shown last', async ({
  extension,
}) => {
  await extension.saveSettings({});
  const database = await extension.database();
  await database.put({ ...deckOf(1), inbox: [draft] });
  const page = await openPopup(extension);
  await page.getByRole('button', { name: '3 min' }).click();
  await page.getByRole('button', { name: 'Show answer' }).waitFor();
  await expectNoBarriers(page, 'review');
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Knew it' }).waitFor();
  await expectNoBarriers(page, 'review, revealed');
  await rate(page.getByRole('button', { name: 'Knew it' }));
  await page.getByRole('button', { name: 'Done', exact: true }).waitFor();
  await expectNoBarriers(page, 'review result');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('button', { name: 'Last shown' }).click();
  await page.getByRole('button', { name: /Question 1/ }).waitFor();
  await expectNoBarriers(page, 'last shown');
  await page.getByRole('button', { name: 'Last saved' }).click();
  await page.getByRole('textbox', { name: 'Meaning' }).waitFor();
  await expectNoBarriers(page, 'last saved');
});

test('axe finds nothing in the editors of the dashboard', async ({ extension }) => {
  await extension.saveSettings({});
  const goal = aGoal({ frequency: { every: 'weekday', on: [1, 3] } });
  await (await extension.database()).put({ ...deckOf(5), goals: [goal] });

  const library = await extension.openPage('dashboard.html#/library/e2e-deck');
  await library.getByRole('button', { name: 'Add card' }).click();
  await library.getByRole('dialog').waitFor();
  await expectNoBarriers(library, 'new card');
  await library.getByRole('button', { name: 'Cancel' }).click();
  await library
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await library.getByRole('button', { name: 'Deck options' }).click();
  await library.getByRole('dialog').waitFor();
  await expectNoBarriers(library, 'deck options');

  const goals = await extension.openPage(`dashboard.html#/goals/${goal.id}`);
  await goals.getByRole('dialog').waitFor();
  await expectNoBarriers(goals, 'goal');
  await goals.getByRole('button', { name: 'Cancel' }).click();
  await goals.getByRole('button', { name: 'Add goal' }).click();
  await goals.getByRole('dialog').waitFor();
  await expectNoBarriers(goals, 'new goal');

  const lessons = await extension.openPage('dashboard.html#/lessons');
  await lessons.getByRole('link', { name: 'Write a lesson' }).click();
  await lessons
    .getByRole('textbox')
    .fill('# Tides\n\n? How often a day?\n\n- [x] Twice\n- [ ] Once');
  await lessons.getByText('1 step').waitFor();
  await expectNoBarriers(lessons, 'lesson being written');
});

test('axe finds nothing while a file is looked at and brought in', async ({ extension }) => {
  await extension.saveSettings({});
  const page = await extension.openPage('dashboard.html#/transfer');
  const choose = page.getByLabel('Choose a file');
  await choose.setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await page.getByRole('alert').waitFor();
  await expectNoBarriers(page, 'refused file');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  const rows = Buffer.from('el pan,the bread\nla sal,the salt\n');
  await choose.setInputFiles({ name: 'food.csv', mimeType: 'text/csv', buffer: rows });
  await page.getByText('Nothing in it is due yet.').waitFor();
  await expectNoBarriers(page, 'preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText(/^In: /).waitFor();
  await page.getByText('food.csv').last().waitFor();
  await expectNoBarriers(page, 'imported');
});

test('three goals fit into the popup without scrolling', async ({ extension }) => {
  await extension.saveSettings({});
  const goals = [1, 2, 3].map((at) =>
    aGoal({ id: parseId(`goal-${at}`), order: at, title: 'Jeden Tag zehn Vokabeln wiederholen' }),
  );
  await (await extension.database()).put({ goals, inbox: [draft] });
  const page = await openPopup(extension);
  await expect(page.getByRole('button', { name: /^Start Jeden/ })).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Last saved' })).toBeVisible();
  expect(await scrollers(page)).toEqual([]);
});

const draft: Draft = {
  id: parseId<DraftId>('draft-1'),
  phrase: 'petrichor',
  source: {
    url: 'https://example.org/rain',
    title: 'Words for rain',
    quote: 'In the garden rose the petrichor of a quiet morning.',
  },
  savedAt: 1,
  stamp: 1,
  deviceId: DEVICE,
};

/** A session that the clock ended; nobody has said yet what came of it. */
function overdue() {
  const { resumedAt: _resumed, endsAt: _ends, ...ended } = aSession();
  const at = Date.now() - 20 * MINUTE;
  return {
    ...ended,
    state: 'completed',
    startedAt: at,
    accumulatedMs: 10 * MINUTE,
    finishedAt: at + 10 * MINUTE,
    seenAt: at,
    day: learnerDay(at, { zone: (then) => -new Date(then).getTimezoneOffset(), rolloverHour: 4 }),
    amount: 3,
    isResultPending: true,
  } as const;
}

async function openPopup(extension: Extension): Promise<Page> {
  const page = await extension.openPage('popup.html');
  await page.setViewportSize(POPUP);
  return page;
}

function ready(page: Page, kind: string): Promise<void> {
  return expect(page.locator('html')).toHaveAttribute('data-ready', kind);
}

/** Elements that would show a scroll bar. */
function scrollers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter((element) => element.scrollHeight > element.clientHeight)
      .map((element) => element.className),
  );
}
