import { PNG } from '@/tests/support/media-bytes';
import { expect, test } from './support/extension';

test('a cloze card with a picture is written by keyboard alone and asked on the next tab', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/library');
  // Before anything else, so that no chooser of the system's own comes up.
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add card' }).first().press('Enter');
  await expect(page.getByRole('textbox', { name: 'Front' })).toBeFocused();
  await page.keyboard.type('The sun is a star');
  for (const _letter of 'star') await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+C');
  const text = page.getByRole('textbox', { name: 'Text with blanks' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('The sun is a {{c1::star}}');
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+Shift+F');
  await (
    await choosing
  ).setFiles({
    name: 'sun.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PNG),
  });
  await expect(text).toHaveValue('The sun is a {{c1::star}} ![sun.png]');
  await page.keyboard.press('Tab');
  await page.keyboard.type('- hot\nbig');
  await expect(page.getByRole('textbox', { name: 'More on the answer' })).toHaveValue(
    '- hot\n- big',
  );
  await expect(page.getByText('This makes 1 card.')).toBeVisible();
  const shown = page.getByRole('region', { name: 'Preview' });
  await expect(shown.locator('.card-question')).toContainText('The sun is a [...]');
  await expect(shown.locator('.card-question img')).toBeVisible();
  await expect(shown.locator('.card-answer li')).toHaveText(['hot', 'big']);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Card added')).toBeVisible();

  const tab = await extension.openPage('newtab.html');
  await expect(tab.locator('.card-question')).toContainText('The sun is a [...]');
  await expect(tab.locator('.card-question img')).toBeVisible();
  await tab.keyboard.press('Space');
  await expect(tab.locator('.card-answer .cloze')).toHaveText('star');
  expect(extension.problems).toEqual([]);
});

test('what was begun is there again after the dashboard was closed (C-20)', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/library');
  await page.getByRole('button', { name: 'Add card' }).first().click();
  await page.getByRole('textbox', { name: 'Front' }).fill('half a thought');
  await page.close();
  const again = await extension.openPage('dashboard.html#/library');
  await again.getByRole('button', { name: 'Add card' }).first().click();
  await expect(again.getByText('Here is the card you had begun.')).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Front' })).toHaveValue('half a thought');
  // Another page that is open meanwhile begins with one of its own.
  const beside = await extension.openPage('dashboard.html#/library');
  await beside.getByRole('button', { name: 'Add card' }).first().click();
  await expect(beside.getByRole('textbox', { name: 'Front' })).toBeFocused();
  await expect(beside.getByRole('textbox', { name: 'Front' })).toHaveValue('');
});

test('Escape closes a list of suggestions, then asks, then goes on writing', async ({
  extension,
}) => {
  const page = await extension.openPage('dashboard.html#/library');
  await page.getByRole('button', { name: 'Add card' }).first().click();
  await page.getByRole('textbox', { name: 'Front' }).fill('hola');
  const deck = page.getByRole('combobox', { name: 'Deck' });
  await deck.fill('Greek::Verbs');
  await expect(page.getByRole('option', { name: 'New deck “Greek::Verbs”' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Go on writing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('textbox', { name: 'Front' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Front' })).toHaveValue('');
  await expect(deck).toHaveValue('Greek::Verbs');
});
