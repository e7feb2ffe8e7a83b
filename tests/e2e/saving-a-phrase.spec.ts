import type { Page } from '@playwright/test';
import { SENTENCE, serveArticle, type Article } from './support/article';
import { expect, test, type Extension } from './support/extension';
import { grantedBuild } from './support/granted-build';
import { holdToast, pressByName, spokenNames } from './support/page-toast';
import { pressMenu } from './support/press-menu';

const PHRASE = 'petrichor';
let article: Article;

test.beforeAll(async () => {
  article = await serveArticle();
});

test.afterAll(async () => article.close());

test.describe('on a page that lets itself be read', () => {
  test.use({ launch: { extension: grantedBuild() } });

  test('the phrase is kept with its sentence, title and address', async ({ extension }) => {
    const page = await openArticle(extension);
    await pressMenu(extension, page, PHRASE);
    const database = await extension.database();
    await expect.poll(() => database.readAll('inbox')).toHaveLength(1);
    const [draft] = await database.readAll('inbox');
    expect(draft?.phrase).toBe(PHRASE);
    expect(draft?.source).toMatchObject({
      quote: SENTENCE,
      title: 'Words for rain',
      url: article.url,
    });
    expect(draft?.isPhraseOnly).toBeUndefined();
  });

  test('a toast says so, goes by itself and leaves the page as it was', async ({ extension }) => {
    const page = await openArticle(extension);
    const before = await page.evaluate(() => document.body.outerHTML);
    await pressMenu(extension, page, PHRASE);
    await holdToast(page);
    await expect
      .poll(() => spokenNames(page))
      .toEqual(expect.arrayContaining(['Saved', 'Undo', 'Add meaning']));
    await page.mouse.move(0, 0);
    await expect(page.locator('morsel-toast')).toHaveCount(0);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  test('undo in the toast takes the phrase out of the inbox', async ({ extension }) => {
    const page = await openArticle(extension);
    await pressMenu(extension, page, PHRASE);
    await holdToast(page);
    await expect.poll(() => spokenNames(page)).toContain('Undo');
    await pressByName(page, 'button', 'Undo');
    const database = await extension.database();
    await expect
      .poll(async () => (await database.readAll('inbox')).filter((row) => !row.deletedAt))
      .toEqual([]);
  });

  test('a meaning typed into the toast makes a card', async ({ extension }) => {
    const page = await openArticle(extension);
    await pressMenu(extension, page, PHRASE);
    await holdToast(page);
    await expect.poll(() => spokenNames(page)).toContain('Add meaning');
    await pressByName(page, 'button', 'Add meaning');
    await page.keyboard.type('the smell of rain on dry ground');
    await page.keyboard.press('Enter');
    await expect.poll(() => spokenNames(page)).toContain('Now a card');
    const database = await extension.database();
    expect(await database.readAll('cards')).toHaveLength(1);
    const [note] = await database.readAll('notes');
    expect(note?.source?.url).toBe(article.url);
  });

  test('the same phrase twice is said, not kept twice', async ({ extension }) => {
    const page = await openArticle(extension);
    await pressMenu(extension, page, PHRASE);
    await holdToast(page);
    await expect.poll(() => spokenNames(page)).toContain('Saved');
    await pressMenu(extension, page, PHRASE);
    await expect.poll(() => spokenNames(page)).toContain('Already saved');
    expect(await (await extension.database()).readAll('inbox')).toHaveLength(1);
  });
});

test('where a page keeps its text to itself the phrase alone is saved', async ({ extension }) => {
  const page = await openArticle(extension);
  await pressMenu(extension, page, PHRASE);
  const database = await extension.database();
  await expect.poll(() => database.readAll('inbox')).toHaveLength(1);
  const [draft] = await database.readAll('inbox');
  expect(draft).toMatchObject({ phrase: PHRASE, isPhraseOnly: true });
});

async function openArticle(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(article.url);
  await page.getByText(PHRASE).evaluate((paragraph, phrase) => {
    const [text] = paragraph.childNodes;
    if (!text) throw new Error('The paragraph has no text.');
    const from = text.textContent?.indexOf(phrase) ?? -1;
    getSelection()?.setBaseAndExtent(text, from, text, from + phrase.length);
  }, PHRASE);
  return page;
}
