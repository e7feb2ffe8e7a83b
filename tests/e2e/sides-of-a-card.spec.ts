import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { deckOf } from './support/sample-rows';

/** How the two sides of a card share the height of a window; the buttons are always in it. */

const LONG = Array.from({ length: 30 }, (_none, at) => `<p>Line ${at + 1}.</p>`).join('');

for (const [width, height] of [
  [1280, 720],
  [390, 760],
] as const) {
  test(`a long answer takes what its short question leaves, at ${width} × ${height}`, async ({
    extension,
  }) => {
    const page = await openCard(extension, { front: 'What did he write?', back: LONG });
    await page.setViewportSize({ width, height });
    const before = await heights(page);
    await page.getByRole('button', { name: 'Show answer' }).click();
    await expect(page.getByRole('button', { name: 'Knew it' })).toBeInViewport({ ratio: 1 });
    expect(await heights(page)).toEqual(before);
    expect(before.answer).toBeGreaterThan(2 * before.question);
    expect(before.page).toBe(height);
  });

  test(`two long sides have a part each, at ${width} × ${height}`, async ({ extension }) => {
    const page = await openCard(extension, { front: LONG, back: LONG });
    await page.setViewportSize({ width, height });
    const { question, answer, page: whole } = await heights(page);
    expect(Math.min(question, answer)).toBeGreaterThan(0.75 * Math.max(question, answer));
    expect(whole).toBe(height);
  });
}

test('a picture that its author gave a size is not squeezed in a low window', async ({
  extension,
}) => {
  const front = `Which?<br><img src="${await drawing(extension)}" width="1200" height="800">`;
  const page = await openCard(extension, { front, back: 'This one.' });
  await page.setViewportSize({ width: 1280, height: 700 });
  const size = () =>
    page.locator('.card-question img').evaluate(({ clientWidth, clientHeight }) => ({
      isLarge: clientHeight > 100,
      ratio: Math.round((10 * clientWidth) / clientHeight) / 10,
    }));
  await expect.poll(size).toEqual({ isLarge: true, ratio: 1.5 });
});

/** Of 1200 × 800 pixels, as text. */
async function drawing(extension: Extension): Promise<string> {
  const page = await extension.openPage('dashboard.html');
  return page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1200, 800];
    return canvas.toDataURL('image/png');
  });
}

async function openCard(
  extension: Extension,
  fields: { readonly front: string; readonly back: string },
): Promise<Page> {
  await extension.saveSettings({});
  const rows = deckOf(1);
  await (
    await extension.database()
  ).put({ ...rows, notes: (rows.notes ?? []).map((note) => ({ ...note, fields })) });
  const page = await extension.openPage('newtab.html');
  await page.getByRole('button', { name: 'Show answer' }).waitFor();
  return page;
}

function heights(page: Page) {
  return page.evaluate(() => {
    const height = (place: string) => document.querySelector(place)?.clientHeight ?? 0;
    return {
      question: height('.card-question'),
      answer: height('.card-answer'),
      page: document.documentElement.scrollHeight,
    };
  });
}
