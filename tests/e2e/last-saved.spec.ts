import { parseId } from '@/lib/domain/ids';
import type { Draft } from '@/lib/domain/capture/draft';
import { MINUTE } from '@/lib/domain/time/duration';
import { expect, test } from './support/extension';
import { openPopup } from './support/popup';

/** Saved one a minute, the last one just now. */
const saved = (phrases: readonly string[]) => phrases.map(aDraft);

function aDraft(phrase: string, at: number, { length }: readonly string[]): Draft {
  const savedAt = Date.now() - (length - at) * MINUTE;
  const source = { url: 'https://example.org/rain', title: 'Rain', quote: `The ${phrase} rose.` };
  return {
    id: parseId(`draft-${at}`),
    phrase,
    source,
    savedAt,
    stamp: savedAt,
    deviceId: parseId('device'),
  };
}

const SAVED = saved(['petrichor', 'serendipity', 'ephemeral']);

test('a meaning is added in the popup by keyboard alone, and taken back', async ({ extension }) => {
  const database = await extension.database();
  await database.put({ inbox: [...SAVED] });
  let popup = await openPopup(extension);
  const openLastSaved = async () => {
    await popup.getByRole('button', { name: 'Last saved' }).press('Enter');
  };
  const meaning = () => popup.getByRole('textbox', { name: 'Meaning' });
  await openLastSaved();
  await expect(popup.locator('mark')).toHaveText('ephemeral');
  await expect(meaning()).toBeFocused();
  await popup.keyboard.type('gone in a day');

  // Every keystroke is kept: the popup may close at any moment.
  await popup.close();
  popup = await openPopup(extension);
  await openLastSaved();
  await expect(meaning()).toHaveValue('gone in a day');
  await meaning().press('Enter');
  await expect(popup.getByText('Now a card in “Saved phrases”')).toBeVisible();
  const fronts = async () => (await database.readAll('notes')).map((note) => note.fields);
  expect(await fronts()).toEqual([{ front: 'ephemeral', back: 'gone in a day' }]);
  await expect(popup.locator('mark')).toHaveText('serendipity');
  await expect(meaning()).toBeFocused();

  await popup.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(popup.locator('mark')).toHaveText('ephemeral');
  await expect(meaning()).toBeFocused();
  await expect(meaning()).toHaveValue('gone in a day');
});

test('what is said of one phrase lies over no other', async ({ extension }) => {
  const database = await extension.database();
  const others = ['apricity', 'limerence', 'sonder', 'susurrus', 'quiddity'];
  await database.put({ inbox: saved(['petrichor', ...others, 'ephemeral']) });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Last saved' }).click();
  await popup.getByRole('textbox', { name: 'Meaning' }).fill('gone in a day');
  await popup.keyboard.press('Enter');
  const said = popup.getByText('Now a card in “Saved phrases”');
  await expect(said).toBeVisible();
  const last = popup.getByRole('button', { name: /^petrichor/ });
  await last.scrollIntoViewIfNeeded();
  const [above, below] = await Promise.all([last.boundingBox(), said.boundingBox()]);
  expect((above?.y ?? 999) + (above?.height ?? 999)).toBeLessThanOrEqual(below?.y ?? 0);
});

test('any of the phrases saved last is opened, put off, dropped and finished by keyboard', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put({ inbox: [...SAVED] });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Last saved' }).press('Enter');
  const meaning = popup.getByRole('textbox', { name: 'Meaning' });
  await popup.getByRole('button', { name: /^petrichor/ }).press('Enter');
  await expect(popup.locator('mark')).toHaveText('petrichor');
  await expect(meaning).toBeFocused();
  await popup.getByRole('button', { name: 'Drop' }).press('Enter');
  await expect(popup.locator('mark')).toHaveText('ephemeral');
  await popup.getByRole('button', { name: 'Later' }).press('Enter');
  await expect(popup.locator('mark')).toHaveText('serendipity');
  await expect(meaning).toBeFocused();
  await meaning.fill('a happy find');
  await meaning.press('Enter');
  await expect(popup.locator('mark')).toHaveText('ephemeral');
  await meaning.fill('gone in a day');
  await meaning.press('Enter');
  await expect(popup.getByText(/wait here for their meaning/)).toBeVisible();
  expect(await database.readAll('cards')).toHaveLength(2);
});
