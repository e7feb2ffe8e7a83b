import type { Page } from '@playwright/test';
import { makePackage } from '@/scripts/packages/synthetic-library';
import { expect, test, type Extension } from './support/extension';

/** Each of a megabyte, which comes through the test's own line to the browser twice. */
const MEDIA = 4;

/** Notes with a picture each, as a file that can be chosen. */
async function packageWithPictures() {
  const { file } = await makePackage({ notes: MEDIA, reviews: 3 * MEDIA, media: MEDIA });
  const buffer = Buffer.from(await file.arrayBuffer());
  return { name: 'made.apkg', mimeType: 'application/octet-stream', buffer };
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible();
}

const text = (name: string, bytes: string | readonly number[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes),
});

async function importNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^In: /)).toBeVisible();
}

test('pictures that come after their cards are there at the end, and go with their import', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  await choose(page, await packageWithPictures());
  await page.getByLabel(`${MEDIA} pictures or sounds`).selectOption('later');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(`All ${MEDIA} pictures and sounds are there now.`)).toBeVisible();
  const database = await extension.database();
  expect(await database.readAll('media')).toHaveLength(MEDIA);
  expect(await database.readAll('imports')).toMatchObject([
    { status: 'live', counts: { notes: MEDIA, media: MEDIA } },
  ]);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('The import is taken back.')).toBeVisible();
  expect(await database.readAll('media')).toEqual([]);
  expect(await database.readAll('notes')).toEqual([]);
});

test('pictures that were left out are named on the cards, and come later without a card touched', async ({
  extension,
}) => {
  const file = await packageWithPictures();
  const page = await extension.openPage('dashboard.html#/transfer');
  await choose(page, file);
  await page.getByLabel(`${MEDIA} pictures or sounds`).selectOption('none');
  await importNow(page);
  // Of the import that is done, and in the list of those that can be taken back.
  await expect(page.getByText(`${MEDIA} pictures and sounds stayed out`)).toHaveCount(2);
  const database = await extension.database();
  expect(await database.readAll('media')).toEqual([]);
  const tab = await answerOf(extension);
  await expect(tab.getByText(/^picture-\d+\.png$/)).toBeVisible();
  await tab.page().close();
  const before = await Promise.all([database.readAll('notes'), database.readAll('cards')]);

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose(page, file);
  await expect(page.getByText(`${MEDIA} notes are here already`)).toBeVisible();
  await page.getByLabel(`${MEDIA} pictures or sounds`).selectOption('only');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(`All ${MEDIA} pictures and sounds are there now.`)).toBeVisible();
  expect(await Promise.all([database.readAll('notes'), database.readAll('cards')])).toEqual(before);

  const after = await answerOf(extension);
  await expect
    .poll(() => after.locator('img').evaluate((one) => Reflect.get(one, 'naturalWidth') as number))
    .toBe(1);
});

test('letters that were taken for others are chosen in the preview, which follows at once', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  // "straße,road" and "über,over" as Windows writes them in Western Europe.
  const bytes = Buffer.from('straße,road\nüber,over\n', 'latin1');
  await choose(page, text('words.csv', [...bytes]));
  const letters = page.getByLabel('Letters');
  await expect(letters).toHaveValue('windows-1252');
  await expect(page.getByRole('cell', { name: 'straße' })).toBeVisible();
  await letters.selectOption('windows-1251');
  await expect(page.getByRole('cell', { name: 'straЯe' })).toBeVisible();
  // The choice stays where the hand is.
  await expect(letters).toBeVisible();
  await letters.selectOption('windows-1252');
  await expect(page.getByRole('cell', { name: 'über' })).toBeVisible();
  await importNow(page);
  expect(await fields(await extension.database())).toEqual([
    ['straße', 'road'],
    ['über', 'over'],
  ]);
});

test('a separator, a header and columns are changed in the preview, and come in as it showed them', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  await choose(page, text('words.csv', 'der Hund;the dog;animal\ndie Katze;the cat;animal\n'));
  await page.locator('summary', { hasText: 'How the file is read' }).click();
  await expect(page.getByLabel('Between columns')).toHaveValue(';');
  await page.getByLabel('Between columns').selectOption(',');
  await expect(page.getByRole('cell', { name: 'der Hund;the dog;animal' })).toBeVisible();
  await page.getByLabel('Between columns').selectOption(';');
  await expect(page.getByRole('cell', { name: 'der Hund', exact: true })).toBeVisible();
  await page.getByLabel('What Column 3 is').selectOption('tags');
  await page.getByLabel('What Column 1 is').selectOption('back');
  await expect(page.getByLabel('What Column 2 is')).toHaveValue('front');
  const cards = page.getByRole('list', { name: 'A look at its cards' }).getByRole('listitem');
  await expect(cards.first()).toHaveText(/^the dog\s*der Hund/);
  await page.getByLabel('Each row becomes').selectOption('reversed');
  await expect(page.getByText('2 notes, 4 cards')).toBeVisible();
  await importNow(page);
  const database = await extension.database();
  expect(await fields(database)).toEqual([
    ['the cat', 'die Katze'],
    ['the dog', 'der Hund'],
  ]);
  expect((await database.readAll('notes')).map(({ tags }) => tags)).toEqual([
    ['animal'],
    ['animal'],
  ]);
  expect(await database.readAll('cards')).toHaveLength(4);
});

test('a colon in a file of commas separates nothing until that is chosen', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/transfer');
  await choose(page, text('times.csv', 'noon: 12:00,midi\nhalf past: 12:30,la demie\n'));
  await expect(page.getByText('Comma , · Unicode (UTF-8)')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'noon: 12:00' })).toBeVisible();
  await page.locator('summary', { hasText: 'How the file is read' }).click();
  await page.getByLabel('Between columns').selectOption('own');
  await page.getByLabel('Your own sign').fill(': ');
  await expect(page.getByRole('cell', { name: '12:00,midi' })).toBeVisible();
  await page.getByLabel('Between columns').selectOption(',');
  await importNow(page);
  expect(await fields(await extension.database())).toEqual([
    ['half past: 12:30', 'la demie'],
    ['noon: 12:00', 'midi'],
  ]);
});

/** Both sides of every note, in order of the alphabet. */
async function fields(database: { readAll(store: 'notes'): Promise<readonly object[]> }) {
  const notes = await database.readAll('notes');
  return notes
    .map((note) => Object.values((note as { fields: Record<string, string> }).fields))
    .toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
}

/** The answer of the card on a new tab. */
async function answerOf(extension: Extension) {
  const tab = await extension.openNewTab();
  await tab.getByRole('button', { name: 'Show answer' }).click();
  return tab.locator('.card-answer');
}
