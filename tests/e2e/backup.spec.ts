import { expect, test } from './support/extension';
import { reviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

test('a backup brings everything back after it was all taken away', async ({ extension }) => {
  await extension.saveSettings({});
  const database = await extension.database();
  await database.put(deckOf(3));
  const tab = reviewTab(await extension.openNewTab());
  await tab.questionText();
  await tab.answer();
  await tab.page.close();

  const page = await extension.openPage('dashboard.html#/transfer');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  const file = await download.path();
  const [notes, histories] = [await database.readAll('notes'), await database.readAll('histories')];

  await database.clear('notes', 'cards', 'histories', 'decks', 'days');
  await page.reload();
  await page.getByLabel('Choose a file').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await import('node:fs/promises').then(({ readFile }) => readFile(file)),
  });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect.poll(() => database.readAll('notes')).toHaveLength(notes.length);
  expect(await database.readAll('histories')).toEqual(histories);
});
