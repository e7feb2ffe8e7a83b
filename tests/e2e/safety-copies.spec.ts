import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { DAY } from '@/lib/domain/time/duration';
import { liveAgain, type Life } from '@/tests/e2e/never-lost/support';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { deckOf } from '@/tests/e2e/support/sample-rows';

let profile: string;
let life: Life;

test.beforeEach(async () => {
  profile = newProfile();
  life = await liveAgain(profile);
  await life.saveSettings({});
});

test.afterEach(async () => {
  await life.context.close();
  removeProfile(profile);
});

test('a library that the browser emptied comes back from the copy that the worker made (U-17)', async () => {
  await life.database.put(deckOf(30));
  await copyNow();
  const before = await life.database.readAll('notes');
  await emptyDatabases();

  const page = await openedByItself();
  await expect(page.getByRole('alert')).toContainText('30 cards');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click();
  await expect(page.getByText(/^In: /)).toContainText('30 cards');
  expect(await life.database.readAll('notes')).toEqual(before);
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Safety copies' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a copy is chosen like a file and brings back what was deleted since (C-01)', async () => {
  await life.database.put(deckOf(3));
  await copyNow();
  await life.database.clear('notes', 'cards');
  const page = await life.open('dashboard.html#/transfer');
  await page.getByRole('button', { name: /^Restore: / }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click();
  await expect(page.getByText(/^In: /)).toContainText('3 cards');
  expect(await life.database.readAll('notes')).toHaveLength(3);
  await expect(page.getByRole('button', { name: /^Restore: / })).toHaveCount(2);
});

/** The page that the worker opens where a library is gone. */
async function openedByItself(): Promise<Page> {
  const isIt = (page: Page) => page.url().endsWith('dashboard.html#/transfer');
  await expect.poll(() => life.context.pages().filter(isIt)).toHaveLength(1);
  const [page] = life.context.pages().filter(isIt);
  if (page === undefined) throw new Error('It was there.');
  return page;
}

/** The copy of the day, without the half minute that it usually waits. */
async function copyNow(): Promise<void> {
  await life.database.put({ meta: [{ key: 'safetyDue', value: Date.now() - DAY / 24 }] });
  await life.poke();
  const page = await life.open('icon/16.png');
  const copies = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('safety', { create: true });
      return (await Array.fromAsync(folder.keys())).filter((name) => name.endsWith('.gz'));
    });
  await expect.poll(copies, { timeout: 20_000 }).toHaveLength(1);
  const { safetyMark } = await page.evaluate(() => chrome.storage.local.get('safetyMark'));
  expect(safetyMark).toBeDefined();
  await page.close();
}

/** What the browser itself does with a database whose files it cannot read. */
async function emptyDatabases(): Promise<void> {
  await life.context.close();
  const place = join(profile, 'Default', 'IndexedDB');
  for (const name of readdirSync(place).filter((one) => one.startsWith('chrome-extension'))) {
    rmSync(join(place, name), { recursive: true });
  }
  life = await liveAgain(profile);
}
