import type { Page } from '@playwright/test';
import { parseId, type NoteId } from '@/lib/domain/ids';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { expect, test, type Extension } from './support/extension';
import { expectNoBarriers } from './support/barriers';

const NOTES = 600;
const ids = Array.from({ length: NOTES }, (_none, at) => parseId<NoteId>(`n${1000 + at}`));

async function openLibrary(extension: Extension): Promise<Page> {
  const database = await extension.database();
  await database.put({
    noteTypes: [aNoteType()],
    decks: [
      aDeck({ id: parseId('lang'), name: 'Languages' }),
      aDeck({ id: parseId('es'), name: 'Spanish', parentId: parseId('lang') }),
      aDeck({ id: parseId('maps'), name: 'Maps' }),
    ],
    notes: ids.map((id, at) =>
      aNote({
        id,
        deckId: parseId(at % 2 === 0 ? 'es' : 'maps'),
        fields: { front: `word ${at}`, back: 'x' },
        tags: [at % 3 === 0 ? 'nouns' : 'verbs::regular'],
      }),
    ),
    cards: ids.map((noteId, at) =>
      aCard({ noteId, deckId: parseId(at % 2 === 0 ? 'es' : 'maps') }),
    ),
  });
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`chrome-extension://${extension.id}/dashboard.html#/library`);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  return page;
}

const count = (page: Page) => page.getByRole('status').filter({ hasText: /notes?$/ });

test('a library is searched, walked by Back and Forward, and changed in bulk with a way back', async ({
  extension,
}) => {
  const page = await openLibrary(extension);
  await expect(count(page)).toHaveText('600 notes');
  await page.getByRole('searchbox').fill('tag:verbs deck:spanish');
  await expect(count(page)).toHaveText('200 notes');
  await page.getByRole('treeitem', { name: /Maps/ }).click();
  await page.getByRole('searchbox').fill('tag:nouns');
  await expect(count(page)).toHaveText('100 notes');
  await page.goBack();
  await page.goBack();
  await expect(count(page)).toHaveText('200 notes');
  await expectNoBarriers(page, 'a search');

  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Control+a');
  const bulk = page.getByRole('toolbar', { name: 'Chosen notes' });
  await expect(bulk).toContainText('200 chosen');
  await bulk.getByRole('button', { name: 'Move to …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Maps' }).click();
  await expect(page.getByText('200 notes moved')).toBeVisible();
  await expect(page.getByText('No note says that.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(count(page)).toHaveText('200 notes');
  expect(extension.problems).toEqual([]);
});

test('a press on a row far down opens that note, however long it is held', async ({
  extension,
}) => {
  const page = await openLibrary(extension);
  await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 9600));
  const row = page.getByRole('row', { name: 'word 210 ' });
  await row.hover();
  await page.mouse.down();
  await expect(page.getByRole('grid')).toBeFocused();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await page.mouse.up();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Front')).toHaveValue('word 210');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Front')).toHaveValue('word 211');
});

test('a row half behind the head of the list stays under the pointer that presses it', async ({
  extension,
}) => {
  const page = await openLibrary(extension);
  const grid = page.getByRole('grid');
  const row = page.getByRole('row', { name: 'word 210 ' });
  await grid.evaluate((list) => list.scrollTo(0, 9600));
  const head = await grid.getByRole('row').first().boundingBox();
  const top = (head?.y ?? 0) + (head?.height ?? 0);
  const place = () => row.evaluate((element) => element.getBoundingClientRect().y);
  await grid.evaluate((list, by) => list.scrollBy(0, by), (await place()) + 30 - top);
  await expect.poll(place).toBe(top - 30);
  await page.mouse.move(600, top + 8);
  await page.mouse.down();
  await expect(row).toHaveAttribute('data-active');
  await page.evaluate(frames, 30);
  expect(await place()).toBe(top - 30);
  await page.mouse.up();
  await expect(page.getByRole('dialog').getByLabel('Front')).toHaveValue('word 210');
});

test('the rows stay where they are when one is chosen', async ({ extension }) => {
  const page = await openLibrary(extension);
  const box = page.getByRole('row').nth(2).getByRole('checkbox');
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const before = await box.boundingBox();
    await box.check();
    await expect(page.getByRole('toolbar', { name: 'Chosen notes' })).toBeInViewport({ ratio: 1 });
    expect(await box.boundingBox()).toEqual(before);
    await box.uncheck();
  }
});

test('a deck is dragged onto another and to the top, and never below itself', async ({
  extension,
}) => {
  const page = await openLibrary(extension);
  const deck = (name: RegExp) => page.getByRole('treeitem', { name });
  await deck(/Languages/).dragTo(deck(/Spanish/));
  await expect(deck(/Spanish/)).toHaveAttribute('aria-level', '2');
  await deck(/Maps/).dragTo(deck(/Spanish/));
  await expect(deck(/Maps/)).toHaveAttribute('aria-level', '3');
  await expect(page.getByText('Deck moved')).toBeVisible();
  await deck(/Maps/).dragTo(deck(/All decks/));
  await expect(deck(/Maps/)).toHaveAttribute('aria-level', '1');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(deck(/Maps/)).toHaveAttribute('aria-level', '3');
});

test('a deck is folded, renamed and moved by keys alone', async ({ extension }) => {
  const page = await openLibrary(extension);
  const deck = (name: RegExp) => page.getByRole('treeitem', { name });
  await deck(/All decks/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(deck(/Spanish/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByLabel('Name').fill('Capitals');
  await page.keyboard.press('Enter');
  await expect(deck(/Capitals/)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Languages' }).press('Enter');
  await expect(deck(/Capitals/)).toHaveAttribute('aria-level', '2');
});

test('the next library begins as this one looked, and the notes are right at once', async ({
  extension,
}) => {
  const page = await openLibrary(extension);
  const isKept = () =>
    page.evaluate(() => localStorage.getItem('morsel-view/dashboard.html') !== null);
  await expect.poll(isKept).toBe(true);
  const first = await page.locator('[role=row][aria-rowindex="2"]').textContent();
  const next = await extension.context.newPage();
  await next.setViewportSize({ width: 1280, height: 800 });
  // Without its own script the page shows what was kept.
  await next.route(/chunks\//, (route) => route.abort());
  await next.goto(page.url());
  await expect(next.locator('[inert] [role=row][aria-rowindex="2"]')).toHaveText(first ?? '');
  expect(await next.screenshot()).toBeTruthy();
  await next.unroute(/chunks\//);
  await next.reload();
  await expect(next.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  await expect(next.locator('[inert]')).toHaveCount(0);
  await expect(next.locator('[role=row][aria-rowindex="2"]')).toHaveText(first ?? '');
});

/** Resolves that many frames later. Runs in the page. */
async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}
