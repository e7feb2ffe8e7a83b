import type { Page } from '@playwright/test';
import { HOSTILE_CSS, HOSTILE_HTML } from '@/tests/support/hostile-styles';
import { expect, test, type Extension } from './support/extension';
import { reviewTab } from './support/review-tab';
import { styledCards, type StyledCard } from './support/styled-card';

/** A card looks as its author meant it, in either theme, and never reaches out of its card. */

test('a hostile sheet loads nothing, stays in its card and shows no answer early', async ({
  extension,
}) => {
  const requests: string[] = [];
  extension.context.on('request', (request) => requests.push(request.url()));
  const card = { front: HOSTILE_HTML, back: HOSTILE_HTML, css: HOSTILE_CSS };
  const page = await openCard(extension, card);
  await expectHarmless(page);
  expect(await visibleIn(page, '.card-answer')).toBe(0);
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expectHarmless(page);

  // The same, painted in the first frame.
  await untilLaidReady(page);
  const painted = await openPainted(extension);
  await expectHarmless(painted);
  expect(await visibleIn(painted, '.card-answer')).toBe(0);
  const foreign = requests.filter((url) => !/^(chrome-extension|chrome|data|blob):/.test(url));
  expect(foreign).toEqual([]);
});

test('a sheet keeps its colours in the light, its hues in the dark, and its own night rules', async ({
  extension,
}) => {
  const css =
    '.card { color: #333333; background: #fdf6e3; font-size: 30px; text-align: center }' +
    ' #word { color: #8b0000 } .night_mode .own { color: rgb(1, 2, 3) }';
  const page = await openCard(extension, {
    css,
    front: '<p id=word>word</p><p class=own>own</p><p style="color: black">pasted</p>',
  });
  const lightOf = (selector: string) => styleIn(page, selector, 'color').then(lightness);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await styleIn(page, '.morsel-body', 'background-color')).toBe('rgb(253, 246, 227)');
  expect(await styleIn(page, '[data-id=word]', 'color')).toBe('rgb(139, 0, 0)');
  expect(await styleIn(page, '.morsel-body', 'text-align')).toBe('center');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => lightOf('.morsel-body')).toBeGreaterThan(0.7);
  expect(await lightOf('[data-id=word]')).toBeGreaterThan(0.7);
  expect(await lightOf('[data-style]')).toBeGreaterThan(0.7);
  expect(lightness(await styleIn(page, '.morsel-body', 'background-color'))).toBeLessThan(0.4);
  await expect.poll(() => styleIn(page, '.own', 'color')).toBe('rgb(1, 2, 3)');
});

test("a card with Anki's own sheet looks like any card of Morsel", async ({ extension }) => {
  const css =
    '.card { font-family: arial; font-size: 20px; line-height: 1.5; text-align: center;' +
    ' color: black; background-color: white; }\n.cloze { font-weight: bold; color: blue; }' +
    '\n.nightMode .cloze { color: lightblue; }';
  const page = await openCard(extension, { front: 'plain', css });
  expect(await styleIn(page, '.morsel-body', 'text-align')).toBe('start');
  expect(await styleIn(page, '.morsel-body', 'font-size')).not.toBe('20px');
  expect(await styleIn(page, '.morsel-body', 'background-color')).toBe('rgba(0, 0, 0, 0)');
});

test('the first frame looks as the app does behind it', async ({ extension }) => {
  const css =
    '.card { font-size: 31px } .used { color: rgb(1, 100, 3) } .unused { color: red }' +
    '.never { margin: 0 }'.repeat(2000);
  const page = await openCard(extension, { front: '<p class=used>x</p>', css });
  await untilLaidReady(page);
  const painted = await openPainted(extension);
  for (const name of ['color', 'font-size']) {
    expect(await styleIn(painted, '.used', name)).toBe(await styleIn(page, '.used', name));
  }
});

test('whoever wants less motion sees none', async ({ extension }) => {
  const css =
    '.x { animation: spin 1s infinite !important } @keyframes spin { to { rotate: 1turn } }';
  const page = await openCard(extension, { front: '<p class=x>x</p>', css });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await styleIn(page, '.x', 'animation-name')).toBe('spin');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await styleIn(page, '.x', 'animation-name')).toBe('none');
});

test('a hint opens, and an answer is typed, without showing the answer', async ({ extension }) => {
  const page = await openCard(extension, {
    front: 'question',
    back: 'in short',
    css: '',
    asks: '{{Front}} {{hint:Back}} {{type:Back}}',
  });
  const article = page.getByRole('article');
  await page.locator('.card-question summary').click();
  await expect(page.locator('.card-question .hint')).toHaveAttribute('open', '');
  const field = page.getByRole('textbox', { name: 'Back' });
  await field.click();
  await page.keyboard.type('1 z s?');
  await expect(field).toHaveValue('1 z s?');
  await expect(article).toHaveAttribute('data-phase', 'question');
  await page.keyboard.press('Enter');
  await expect(article).toHaveAttribute('data-phase', 'answer');
});

async function openCard(extension: Extension, card: StyledCard): Promise<Page> {
  await (await extension.database()).put(styledCards(card));
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  return tab.page;
}

/** The contents of the next tabs are written in an idle moment. */
async function untilLaidReady(page: Page): Promise<void> {
  const count = () => page.evaluate(() => localStorage.getItem('morsel-snapshot')?.split('cardId'));
  await page.getByRole('article').hover();
  await expect.poll(async () => (await count())?.length ?? 0).toBeGreaterThan(1);
}

/** A tab as its first frame has it: the app never comes. */
async function openPainted(extension: Extension): Promise<Page> {
  const page = await extension.openPage('icon/16.png');
  await page.route('**/chunks/newtab.js', (route) => route.abort());
  await page.goto(new URL('/newtab.html', page.url()).href);
  await expect(page.locator('.card-question')).toContainText(/\S/);
  return page;
}

async function expectHarmless(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('.card-question, .card-answer')];
    const roots = hosts.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    const inside = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    const styles = inside.flatMap((element) =>
      ['', '::before', '::after'].map((part) => getComputedStyle(element, part)),
    );
    const sheets = roots.flatMap((root) => [...root.adoptedStyleSheets]);
    const text = sheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join();
    const card = document.querySelector('article')?.getBoundingClientRect();
    const at = (x: number, y: number) => document.elementFromPoint(x, y)?.shadowRoot ?? null;
    const button = document.querySelector('.card-actions button')?.getBoundingClientRect();
    return {
      hit: 'hit' in window,
      loading: styles.flatMap((style) =>
        [...style]
          .map((name) => style.getPropertyValue(name))
          .filter((value) => /url\(/.test(value)),
      ),
      evil: text.match(/evil\.example|url\(|:host-context/g),
      placed: styles.filter(({ position }) => /fixed|sticky/.test(position)).length,
      corners: [at(2, 2), at(innerWidth - 2, 2), at(2, innerHeight - 2)],
      hosts: hosts.map((host) => {
        const box = host.getBoundingClientRect();
        return (
          card && box.left >= card.left && box.right <= card.right && box.bottom <= card.bottom
        );
      }),
      button: button && at(button.x + button.width / 2, button.y + button.height / 2),
    };
  });
  expect(seen).toEqual({
    hit: false,
    loading: [],
    evil: null,
    placed: 0,
    corners: [null, null, null],
    hosts: [true, true],
    button: null,
  });
}

/** Elements in this side of the card that are visible by their own account. */
function visibleIn(page: Page, side: string): Promise<number> {
  return page
    .locator(side)
    .evaluate(
      (host) =>
        [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter(
          (element) => getComputedStyle(element).visibility === 'visible',
        ).length,
    );
}

function styleIn(page: Page, selector: string, name: string): Promise<string> {
  return page
    .locator(`.card-question ${selector}`)
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
}

/** Of a computed colour, 0–1. */
function lightness(colour: string): number {
  const oklch = /^oklch\(([\d.]+)/.exec(colour);
  if (oklch) return Number(oklch[1]);
  const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return Math.max(...parts) / 255;
}
