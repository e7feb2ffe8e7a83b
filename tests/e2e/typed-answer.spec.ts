import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { reviewTab } from './support/review-tab';
import { styledCards } from './support/styled-card';

/** An answer that is typed is compared at the reveal, in words; it never rates by itself. */

test('what was typed stands beside the answer, with what is missing and what is too much', async ({
  extension,
}) => {
  const page = await openCard(extension, 'está aquí');
  await type(page, 'Esta aqqui');
  const answer = page.locator('.card-answer');
  await expect(answer.getByRole('status')).toContainText('Not quite the same.');
  await expect(answer.locator('.given')).toHaveText('Esta aqqui');
  await expect(answer.locator('.given del')).toHaveText('q');
  await expect(answer.locator('.expected')).toHaveText('está aquí');
  await expect(answer.locator('.expected u')).toHaveText(['á', 'í']);
  await expect(answer.locator('code[data-typed]')).toBeHidden();
  // The keys are the card's again, and nothing was rated.
  await expect(page.getByRole('button', { name: 'Not yet' })).toBeVisible();
  await page.waitForTimeout(300);
  await page.keyboard.press('1');
  await expect(reviewTab(page).says(/^Back in/)).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('article')).toHaveAttribute('data-phase', 'question');
  await expect(page.getByRole('textbox', { name: 'Back' })).toHaveValue('');
  expect(extension.problems).toEqual([]);
});

test('an accent is forgiven and shown, unless the settings say otherwise', async ({
  extension,
}) => {
  const page = await openCard(extension, 'está');
  await type(page, 'ESTA');
  const status = page.locator('.card-answer').getByRole('status');
  await expect(status).toContainText('Right. Mind the accents.');
  await extension.saveSettings({ forgivesAccents: false });
  await page.reload();
  await type(page, 'ESTA');
  await expect(status).toContainText('Not quite the same.');
});

for (const [width, height] of [
  [1280, 800],
  [390, 720],
] as const)
  test(`nothing on the card moves when what was typed is compared, at ${width} × ${height}`, async ({
    extension,
  }) => {
    const page = await openCard(extension, 'the capital of Peru, by the sea');
    await page.setViewportSize({ width, height });
    const boxes = () =>
      Promise.all(
        ['.card', '.card-question', '.card-actions'].map((place) =>
          page.locator(place).boundingBox(),
        ),
      );
    const before = await boxes();
    await type(page, 'the capitol off Peru by the see');
    const status = page.locator('.card-answer').getByRole('status');
    await expect(status).toContainText('Not quite the same.');
    expect(await boxes()).toEqual(before);
    const hidden = await page
      .locator('.card-answer')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
  });

test('nothing typed, nothing compared: the answer stands as it is', async ({ extension }) => {
  const page = await openCard(extension, 'Lima');
  const before = await page.locator('.card-question').boundingBox();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expect(page.locator('.card-answer code[data-typed]')).toHaveText('Lima');
  expect(await page.locator('.card-question').boundingBox()).toEqual(before);
  await expect(page.locator('.card-answer').getByRole('status')).toHaveCount(0);
});

test('a new tab never takes the keyboard from the address bar for an answer', async ({
  extension,
}) => {
  const page = await openCard(extension, 'Lima');
  const focused = () =>
    page.evaluate(
      () => document.querySelector('.card-question')?.shadowRoot?.activeElement ?? null,
    );
  expect(await focused()).toBeNull();
});

async function openCard(extension: Extension, back: string): Promise<Page> {
  const sides = {
    asks: '{{Front}} {{type:Back}}',
    answers: '{{FrontSide}}<hr id=answer>{{type:Back}}',
  };
  const rows = styledCards({ front: 'it is', back, css: '', ...sides });
  await (await extension.database()).put(rows);
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  return tab.page;
}

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Back' }).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveAttribute('data-phase', 'answer');
}
