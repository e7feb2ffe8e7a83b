import { expect, test, type Extension } from './support/extension';

test('a saved phrase becomes a card in one line, with its source', async ({ extension }) => {
  const page = await extension.openPage('dashboard.html#/inbox');
  await savePhrase(extension);
  await page.getByRole('textbox', { name: 'Meaning' }).fill('the smell of rain on dry ground');
  await page.getByRole('textbox', { name: 'Meaning' }).press('Enter');
  const database = await extension.database();
  await expect.poll(() => database.readAll('cards')).toHaveLength(1);
  const [note] = await database.readAll('notes');
  expect(note?.source).toMatchObject({ url: 'https://example.org/rain', title: 'Rain' });
});

test('dropping a phrase can be taken back', async ({ extension }) => {
  const page = await extension.openPage('dashboard.html#/inbox');
  await savePhrase(extension);
  await page.getByRole('button', { name: 'Drop' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('petrichor')).toBeVisible();
});

async function savePhrase(extension: Extension): Promise<void> {
  const page = await extension.openPage('icon/16.png');
  await page.evaluate(async () => {
    const source = {
      url: 'https://example.org/rain',
      title: 'Rain',
      phrase: 'petrichor',
      quote: 'The petrichor rose.',
    };
    const input = { draftId: crypto.randomUUID(), phrase: 'petrichor', source };
    await chrome.runtime.sendMessage({ kind: 'call', callId: 'e2e', name: 'saveDraft', input });
  });
  await page.close();
}
