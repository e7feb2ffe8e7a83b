import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './support/extension';
import { reviewTab } from './support/review-tab';
import { styledCards } from './support/styled-card';

/** Formulas and code are set once, by a worker, and painted from then on without any library. */

const FRONT =
  'Solve \\(x^2 = 4\\)<br>```js<br>function two() { return "2" + 2; } // a number<br>```';
const BACK = '\\[x = \\pm\\sqrt{4}\\] and \\(\\frac{half\\)';

test('formulas and code are set on the tab that reads them, and in the first frame of the next', async ({
  extension,
}) => {
  const requests: string[] = [];
  extension.context.on('request', (request) => requests.push(request.url()));
  const page = await openCard(extension);
  const question = page.locator('.card-question');
  await expect(question.locator('math msup')).toHaveText('x2');
  await expect(question.locator('.hl-k').first()).toHaveText('function');
  await page.getByRole('button', { name: 'Show answer' }).click();
  const answer = page.locator('.card-answer');
  await expect(answer.locator('.tex math[display=block] msqrt')).toHaveText('4');
  // What is no TeX is shown as it is written.
  await expect(answer).toContainText('\\(\\frac{half\\)');
  const rows = await (await extension.database()).readAll('typeset');
  expect(rows.map(({ id, html }) => [id, html !== ''])).toEqual([
    ['code js function two() { return "2" + 2; } // a number', true],
    ['display x = \\pm\\sqrt{4}', true],
    ['inline \\frac{half', false],
    ['inline x^2 = 4', true],
  ]);

  await expect.poll(() => laidReady(page)).toContain('<math');
  const painted = await paintedOnly(extension);
  await expect(painted.locator('.card-question math msup')).toHaveText('x2');
  await expect(painted.locator('.card-question .hl-s')).toHaveText('"2"');
  // The app never came.
  expect(await painted.evaluate(() => 'morselTab' in window)).toBe(false);
  expect(requests.filter((url) => !/^(chrome-extension|chrome|data|blob):/.test(url))).toEqual([]);
  expect(extension.problems).toEqual([]);
});

test('code can be read in either theme', async ({ extension }) => {
  const page = await openCard(extension);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const colour of ['k', 's', 'n', 't', 'c']) {
      const contrast = await page
        .locator(`.card-question .hl-${colour}`)
        .first()
        .evaluate(contrastOn, '.hl');
      expect(contrast, `${colour}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

async function openCard(extension: Extension): Promise<Page> {
  const rows = styledCards({ front: FRONT, back: BACK, css: '' });
  await (await extension.database()).put(rows);
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  return tab.page;
}

function laidReady(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('morsel-snapshot'));
}

/** A tab that nobody touches: no app, no database. */
async function paintedOnly(extension: Extension): Promise<Page> {
  const page = await extension.openPage('icon/16.png');
  await page.goto(new URL('/newtab.html', page.url()).href);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'card');
  return page;
}

/** WCAG contrast of an element's text on the background of the element around it. */
function contrastOn(element: Element, around: string): number {
  const luminance = (colour: string) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return 0;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = Array.from(
      context.getImageData(0, 0, 1, 1).data,
      (byte) =>
        byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = element.closest(around);
  const [text, page] = [
    luminance(getComputedStyle(element).color),
    luminance(paper ? getComputedStyle(paper).backgroundColor : 'white'),
  ];
  return (Math.max(text, page) + 0.05) / (Math.min(text, page) + 0.05);
}
