import type { Page } from '@playwright/test';
import { expect, test } from './support/extension';
import { rate } from './support/rate';
import { sharedDeck } from './support/shared-decks';

const REAL_DECKS = [
  { file: 'text/ug_main.csv', notes: 323 },
  { file: 'text/pedscoffee_ExampleDeck.txt', notes: 4 },
] as const;

for (const { file, notes } of REAL_DECKS) {
  test(`${file} comes in whole, and undo takes it out again`, async ({ extension }) => {
    const path = sharedDeck(file);
    test.skip(path === undefined, 'the shared decks are not beside the repository');
    const page = await extension.openPage('dashboard.html#/transfer');
    await page.setViewportSize({ width: 1100, height: 700 });
    await page.getByLabel('Choose a file').setInputFiles(path ?? '');
    await importNow(page);
    // The preview of many rows was scrolled to its Import button.
    await expect(page.getByRole('heading', { name: 'Bring cards in' })).toBeInViewport();
    const database = await extension.database();
    const stored = await database.readAll('notes');
    expect(stored.length).toBeGreaterThanOrEqual(notes);
    expect(await database.readAll('imports')).toMatchObject([{ status: 'live' }]);
    await page.getByRole('button', { name: 'Undo this import' }).first().click();
    await expect(page.getByText('The import is taken back.')).toBeVisible();
    const left = (await database.readAll('notes')).filter((note) => !note.deletedAt);
    expect(left).toEqual([]);
  });
}

test('pasted lines become cards', async ({ extension }) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  await page.locator('summary', { hasText: 'Paste lines' }).click();
  await page.getByRole('textbox').first().fill('la manzana :: the apple\nel pan :: the bread');
  await page.getByRole('button', { name: 'Show preview' }).click();
  await importNow(page);
  const database = await extension.database();
  const fronts = (await database.readAll('notes')).map(({ fields }) => Object.values(fields)[0]);
  expect(new Set(fronts)).toEqual(new Set(['el pan', 'la manzana']));
});

test('a Markdown file shows its cards, brings its deck, and comes in once', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  const text = [
    '#flashcards/Cells',
    'Which organelle makes ATP?',
    '?',
    '| part | energy |',
    '|---|---|',
    '| mitochondrion | yes |',
    '',
    'The ==nucleus== keeps the ==DNA==.',
  ].join('\n');
  const file = { name: 'cells.md', mimeType: 'text/markdown', buffer: Buffer.from(text) };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText('2 notes, 3 cards')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'mitochondrion' })).toBeVisible();
  await expect(page.getByText('The [...] keeps the DNA.')).toBeVisible();
  await importNow(page);
  const database = await extension.database();
  expect((await database.readAll('decks')).map(({ name }) => name)).toContain('Cells');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText('2 notes are here already')).toBeVisible();
});

test('a file of bytes is refused in one sentence and changes nothing', async ({ extension }) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 255]);
  const file = { name: 'deck.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText(/This is no file that Morsel reads/)).toBeVisible();
  await expect(page.getByText('Nothing was changed.')).toBeVisible();
  expect(await (await extension.database()).readAll('notes')).toEqual([]);
});

test('script in an imported field never runs', async ({ extension }) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  const row =
    '"<img src=x onerror=""globalThis.ran=1"">cat<script>globalThis.ran=1</script>",Katze';
  const buffer = Buffer.from(`front,back\n${row}\n`);
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'hostile.csv', mimeType: 'text/csv', buffer });
  await importNow(page);
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(page.getByText('cat').first()).toBeVisible();
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

async function importNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^In: /)).toBeVisible();
}

test('an Anki package comes in with its decks, and its cards are asked', async ({ extension }) => {
  const path = sharedDeck('converted/modern_korean_audio.apkg');
  test.skip(path === undefined, 'the shared decks are not beside the repository');
  const page = await extension.openPage('dashboard.html#/transfer');
  await page.getByLabel('Choose a file').setInputFiles(path ?? '');
  await expect(page.getByRole('heading', { name: 'A look at its cards' })).toBeVisible();
  await importNow(page);
  const database = await extension.database();
  const cards = await database.readAll('cards');
  expect(cards.length).toBeGreaterThan(0);
  expect(extension.problems).toEqual([]);
  const tab = await extension.openNewTab();
  await expect(tab.locator('html')).toHaveAttribute('data-ready', 'card');
  await tab.getByRole('button', { name: 'Show answer' }).click();
  await rate(tab.getByRole('button', { name: 'Knew it' }));
  await expect(tab.getByRole('button', { name: 'Undo' })).toBeVisible();
});
