import type { Draft } from '@/lib/domain/capture/draft';
import { parseId } from '@/lib/domain/ids';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import { expect, test, type Extension } from './support/extension';
import { deckOf } from './support/sample-rows';

// Eighteen tabs, one after the other, on a machine that may be busy.
test.describe.configure({ timeout: 150_000 });

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({});
  await (await extension.database()).put(deckOf(30));
});

test('a phrase saved an hour ago is finished on a new tab in one line, and is a card then', async ({
  extension,
}) => {
  const database = await extension.database();
  await database.put({ inbox: [draftOf('petrichor', HOUR + MINUTE)] });
  const page = await extension.openNewTab();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'draft');
  await expect(page.locator('mark')).toHaveText('petrichor');
  await page.getByRole('textbox', { name: 'Meaning' }).fill('the smell of rain on dry ground');
  await page.getByRole('textbox', { name: 'Meaning' }).press('Enter');
  await expect(page.getByText('Saved as a card')).toBeVisible();
  const notes = await database.readAll('notes');
  expect(notes.find(({ fields }) => fields.front === 'petrichor')).toMatchObject({
    fields: { back: 'the smell of rain on dry ground' },
    source: { url: 'https://example.org/petrichor' },
  });
  expect(await database.readAll('cards')).toHaveLength(31);
});

test('a phrase is left alone for an hour after it was saved', async ({ extension }) => {
  const database = await extension.database();
  await database.put({ inbox: [draftOf('petrichor', HOUR - MINUTE)] });
  expect(await contentsOf(extension, 3)).toEqual(['card', 'card', 'card']);
  await database.put({ inbox: [draftOf('petrichor', HOUR + MINUTE)] });
  // The fourteen tabs that lie ready at most show their cards first.
  expect(await contentsOf(extension, 15, 'draft')).toContain('draft');
});

test('at most one tab in six shows a phrase to finish', async ({ extension }) => {
  const drafts = ['petrichor', 'apricity', 'psithurism'].map((phrase) => draftOf(phrase, 2 * HOUR));
  await (await extension.database()).put({ inbox: drafts });
  const shown = await contentsOf(extension, 14);
  expect(shown.filter((content) => content === 'draft').length, shown.join(' ')).toBeGreaterThan(1);
  const sixes = shown.slice(5).map((_last, at) => shown.slice(at, at + 6));
  const most = Math.max(...sixes.map((six) => six.filter((one) => one === 'draft').length));
  expect(most, shown.join(' ')).toBe(1);
});

/** What the next tabs show, up to `last` if it comes, each opened, noted as shown and left. */
async function contentsOf(
  extension: Extension,
  count: number,
  last?: string,
): Promise<readonly string[]> {
  const shown: string[] = [];
  const noted = () => notedLooks(extension);
  const before = await noted();
  for (let tab = 0; tab < count; tab++) {
    const page = await extension.openNewTab();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    shown.push((await page.locator('html').getAttribute('data-ready')) ?? '');
    await expect.poll(noted).toBe(before + tab + 1);
    await page.close();
    if (shown.at(-1) === last) break;
  }
  return shown;
}

/** Tabs noted as shown: in the journal, or waiting for the next app; in both while it brings them. */
async function notedLooks(extension: Extension): Promise<number> {
  const { welcome } = extension;
  const waiting = await welcome.evaluate(() => localStorage.getItem('morsel-looks') ?? '');
  const journal = await (await extension.database()).readAll('journal');
  const looks = journal.map(({ at, cardId, kind }) => `${at} ${cardId ?? kind}`);
  return new Set([...looks, ...waiting.split('\n').filter(Boolean)]).size;
}

function draftOf(phrase: string, agoMs: number): Draft {
  const savedAt = Date.now() - agoMs;
  const source = { url: `https://example.org/${phrase}`, phrase, quote: `The ${phrase} rose.` };
  const stamped = { stamp: savedAt, deviceId: parseId<Draft['deviceId']>('device-1') };
  return { id: parseId<Draft['id']>(`draft-${phrase}`), phrase, source, savedAt, ...stamped };
}
