import { readFile } from 'node:fs/promises';
import { openPackage } from '@/tests/support/open-package';
import type { Database } from './support/database';
import { expect, test } from './support/extension';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

test('an Anki package goes out, opens elsewhere, and brings what was learned back', async ({
  extension,
}) => {
  await extension.saveSettings({});
  const database = await extension.database();
  await database.put(deckOf(3));
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  await tab.answer();
  await tab.page.close();

  const page = await extension.openPage('dashboard.html#/transfer');
  await page.getByText('Anki package', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save an Anki package' }).click(),
  ]);
  await expect(page.getByText(/\.apkg is in your downloads\. In it: 3 notes/)).toBeVisible();
  const buffer = await readFile(await download.path());
  const opened = await openPackage(new Blob([new Uint8Array(buffer)]));
  expect(opened).toMatchObject({ integrity: 'ok', notes: [{}, {}, {}] });
  const before = await learned(database);

  await database.clear('notes', 'cards', 'histories', 'decks', 'days', 'dueDays');
  await page.reload();
  const name = download.suggestedFilename();
  const mimeType = 'application/octet-stream';
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Undo this import' }).waitFor();
  expect(await learned(database)).toEqual(before);
});

/** What is known of every card, without ids; within a day Anki counts in seconds. */
async function learned(database: Database) {
  const cards = await database.readAll('cards');
  return cards
    .map(({ schedule: { dueAt = 0, ...rest } }) => ({ ...rest, due: Math.floor(dueAt / 1000) }))
    .toSorted((a, b) => b.reps - a.reps);
}
