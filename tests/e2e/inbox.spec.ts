import { parseId, type DraftId } from '@/lib/domain/ids';
import { DEVICE } from '@/tests/support/factories';
import { expect, test, type Extension } from './support/extension';

test('a saved phrase becomes a card in one line, with its source', async ({ extension }) => {
  await savePhrase(extension);
  const page = await extension.openPage('dashboard.html#/inbox');
  await page.getByRole('textbox', { name: 'Meaning' }).fill('the smell of rain on dry ground');
  await page.getByRole('textbox', { name: 'Meaning' }).press('Enter');
  const database = await extension.database();
  await expect.poll(() => database.readAll('cards')).toHaveLength(1);
  const [note] = await database.readAll('notes');
  expect(note?.source).toMatchObject({ url: 'https://example.org/rain', title: 'Rain' });
});

test('dropping a phrase can be taken back', async ({ extension }) => {
  await savePhrase(extension);
  const page = await extension.openPage('dashboard.html#/inbox');
  await page.getByRole('button', { name: 'Drop' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('petrichor')).toBeVisible();
});

/** A phrase in the inbox, as the context menu leaves it there. */
async function savePhrase(extension: Extension): Promise<void> {
  const now = Date.now();
  const source = { url: 'https://example.org/rain', title: 'Rain', quote: 'The petrichor rose.' };
  const id = parseId<DraftId>('draft-1');
  const draft = { id, phrase: 'petrichor', source, savedAt: now, stamp: now, deviceId: DEVICE };
  await (await extension.database()).put({ inbox: [draft] });
}
