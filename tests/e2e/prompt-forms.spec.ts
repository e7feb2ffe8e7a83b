import { expect, test, type Extension } from './support/extension';
import type { Locator, Page } from '@playwright/test';
import type { DeckOptions } from '@/lib/domain/deck/deck';
import { parseId, type DeckId } from '@/lib/domain/ids';
import type { Schedule } from '@/lib/domain/review/schedule';
import { capitals, dueSchedule } from '@/tests/support/capitals';
import { aGoal } from '@/tests/support/goal-factories';
import { expectNoBarriers } from './support/barriers';
import { openPopup } from './support/popup';
import { untilRatable } from './support/rate';
import { reviewTab } from './support/review-tab';

/** New cards are recognised, strong ones typed, where a deck wants it (S-056). */

test('a new card is asked with choices; a wrong one is marked and rates nothing by itself', async ({
  extension,
}) => {
  const { page, right, wrong } = await openChoices(extension);
  await wrong.click();
  await expect(page.getByRole('article')).toHaveAttribute('data-phase', 'answer');
  await expect(right).toHaveAccessibleName(/, the answer$/);
  await expect(wrong).toHaveAccessibleName(/, your choice$/);
  await expect(announced(page, /^Not quite\. The answer: \w+$/)).toBeAttached();
  // Suggested, no more: the other rating is there as well.
  const notYet = page.getByRole('button', { name: 'Not yet' });
  await expect(notYet).toHaveAttribute('data-kind', 'primary');
  await expect(page.getByRole('button', { name: 'Knew it' })).toBeVisible();
  const database = await extension.database();
  expect((await database.readAll('histories')).length).toBe(0);
  await untilRatable(notYet);
  await page.keyboard.press('1');
  await expect(reviewTab(page).says(/^Back in/)).toBeVisible();
  expect((await database.readAll('histories'))[0]?.entries).toMatchObject([{ rating: 'again' }]);
  expect(extension.problems).toEqual([]);
});

test('the keys 1 to 4 choose, then rate; Space takes what is suggested', async ({ extension }) => {
  const { page, right } = await openChoices(extension);
  const choices = page.getByRole('group', { name: 'Choose an answer' }).getByRole('button');
  const names = await answersIn(choices);
  await page.keyboard.press(String(names.indexOf((await answersIn(right))[0] ?? '') + 1));
  await expect(announced(page, 'That’s right.')).toBeAttached();
  const knewIt = page.getByRole('button', { name: 'Knew it' });
  await expect(knewIt).toHaveAttribute('data-kind', 'primary');
  await untilRatable(knewIt);
  await page.keyboard.press('Space');
  await expect(reviewTab(page).says(/^Back/)).toBeVisible();
});

test('choosing by keyboard goes on with the ratings', async ({ extension }) => {
  const { page, wrong } = await openChoices(extension);
  await wrong.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Not yet' })).toBeFocused();
});

test('the next tabs show their choices in the first frame, and they stay the same', async ({
  extension,
}) => {
  const { page } = await openChoices(extension);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .toContain('"choices":');
  const next = await extension.openNewTab();
  const group = next.getByRole('group', { name: 'Choose an answer' });
  await expect(group).toBeVisible();
  const painted = await answersIn(group.getByRole('button'));
  await next.mouse.move(50, 50);
  await expect(next.locator('script[src*="newtab"], link[rel=stylesheet]').first()).toBeAttached();
  await next.keyboard.press('?');
  await next.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  expect(await answersIn(group.getByRole('button'))).toEqual(painted);
});

test('the question and the buttons stay where they are when an answer is chosen', async ({
  extension,
}) => {
  const { page, wrong } = await openChoices(extension);
  const boxes = () =>
    Promise.all(
      ['.card-question', '.card-choices', '.card-actions'].map((place) =>
        page.locator(place).boundingBox(),
      ),
    );
  const before = await boxes();
  await wrong.click();
  await expect(page.getByRole('button', { name: 'Not yet' })).toBeVisible();
  expect(await boxes()).toEqual(before);
});

test('the popup asks with the same choices, by keys too', async ({ extension }) => {
  await (await extension.database()).put(capitals({ promptForms: 'choices' }));
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: '3 min' }).click();
  await expect(popup.getByRole('group', { name: 'Choose an answer' })).toBeVisible();
  await popup.keyboard.press('2');
  await expect(announced(popup, /^(That’s right\.|Not quite\.)/)).toBeAttached();
  await expect(popup.getByRole('button', { name: 'Knew it' })).toBeVisible();
});

test('in the popup the ratings stay in sight where an example stands below the answer', async ({
  extension,
}) => {
  const { notes, ...rows } = capitals({ promptForms: 'choices' });
  const long = 'One lives well there, as everybody says who was there once. ';
  const more = notes.map((note) => {
    const back = `${note.fields.back}<br>${long.repeat(4)}`;
    return { ...note, fields: { front: `${note.fields.front}<br>${long}`, back } };
  });
  await (await extension.database()).put({ ...rows, notes: more });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: '3 min' }).click();
  await expect(popup.getByRole('group', { name: 'Choose an answer' })).toBeVisible();
  const wholly = { ratio: 1 };
  await expect(popup.getByRole('button', { name: 'Show answer' })).toBeInViewport(wholly);
  await popup.keyboard.press('2');
  await expect(popup.getByRole('button', { name: 'Knew it' })).toBeInViewport(wholly);
});

test('axe finds nothing on choices, before and after one is chosen', async ({ extension }) => {
  const { page, wrong } = await openChoices(extension);
  await expectNoBarriers(page, 'choices');
  await wrong.click();
  await expect(page.getByRole('button', { name: 'Not yet' })).toBeVisible();
  await expectNoBarriers(page, 'a choice is made');
});

test('the dashboard asks a goal’s cards with choices, and by keys', async ({ extension }) => {
  const goal = aGoal({ feed: { kind: 'deck', deckId: parseId<DeckId>('capitals') } });
  const rows = { ...capitals({ promptForms: 'choices' }), goals: [goal] };
  await (await extension.database()).put(rows);
  const page = await extension.openPage('dashboard.html#/today');
  await page.getByRole('button', { name: `Start ${goal.title}` }).click();
  await expect(page.getByRole('group', { name: 'Choose an answer' })).toBeVisible();
  await page.keyboard.press('4');
  await expect(announced(page, /^(That’s right\.|Not quite\.)/)).toBeAttached();
});

test('a strong card is asked to be typed, and compared', async ({ extension }) => {
  const strong = dueSchedule({ stability: 40, difficulty: 5 }, Date.now());
  const page = await openCard(extension, { promptForms: 'both' }, strong);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Nowhere');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card-answer').getByRole('status')).toContainText('Not quite');
});

async function openCard(
  extension: Extension,
  options: DeckOptions,
  schedule?: Schedule,
): Promise<Page> {
  await (await extension.database()).put(capitals(options, schedule));
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  return tab.page;
}

/** A new card with choices, the right one and one of the wrong ones. */
async function openChoices(
  extension: Extension,
): Promise<{ page: Page; right: Locator; wrong: Locator }> {
  const page = await openCard(extension, { promptForms: 'choices' });
  const choices = page.getByRole('group', { name: 'Choose an answer' }).getByRole('button');
  await expect(choices).toHaveCount(4);
  const answer = await page
    .locator('.card-answer')
    .evaluate((host) => host.shadowRoot?.textContent);
  const names = await answersIn(choices);
  const at = names.findIndex((name) => name === answer?.trim());
  return { page, right: choices.nth(at), wrong: choices.nth((at + 1) % 4) };
}

/** The answers without their keys and marks. */
async function answersIn(choices: Locator): Promise<readonly string[]> {
  return choices.evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''));
}

function announced(page: Page, text: string | RegExp): Locator {
  return page.locator('p[role=status]').filter({ hasText: text });
}
