import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launchFirefox, type FirefoxSession } from '@/tests/e2e/support/firefox';
import { answerCard, countRows, press, textOf } from '@/tests/e2e/support/firefox-page';
import { BASIC } from '@/tests/support/anki-database';
import { ankiPackage } from '@/tests/support/anki-package';

const ONE_WORD = {
  notes: [{ id: 1, guid: 'one', mid: BASIC.id, mod: 1, tags: '', flds: 'hablar\x1fto speak' }],
  cards: [{ id: 1, nid: 1, did: 1, ord: 0, data: '' }],
};

let firefox: FirefoxSession;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  firefox = await launchFirefox();
});

test.afterAll(async () => firefox.close());

test('the first start takes a goal and a starter deck', async () => {
  const page = await firefox.openPage('welcome.html');
  await expect.poll(() => textOf(page)).toContain('Choose “Keep Changes”');
  await page.locator('input').fill('learn 5 Spanish words in 10 min');
  await press(page, 'Set this goal');
  await press(page, 'Everyday Spanish');
  await expect.poll(() => textOf(page)).toContain('Show answer');
  await page.close();
});

test('a card is answered on a new tab and its answer is stored', async () => {
  const page = await firefox.openPage('newtab.html');
  await answerCard(page);
  await expect.poll(() => countRows(page, 'histories')).toBe(1);
  await page.close();
});

// Pages in a container or a private window see a database of their own, or none.

test('an answer in a container is stored with all others, and its next tabs lie ready (U-26)', async () => {
  const ordinary = await firefox.openPage('icon/16.png');
  const page = await firefox.openInContainer('newtab.html');
  await answerCard(page);
  await expect.poll(() => countRows(ordinary, 'histories')).toBe(2);
  await expect.poll(() => cardsReady(page)).toBeGreaterThan(0);
  await page.close();
  await ordinary.close();
});

test('an answer in a private window is stored with all others (U-26)', async () => {
  const ordinary = await firefox.openPage('icon/16.png');
  const page = await firefox.openInPrivateWindow('newtab.html', ordinary);
  await answerCard(page);
  await expect.poll(() => countRows(ordinary, 'histories')).toBe(3);
  await page.close();
  await ordinary.close();
});

test('in a container, import and export say that they need an ordinary tab (U-26)', async () => {
  const page = await firefox.openInContainer('dashboard.html#/transfer');
  await expect.poll(() => textOf(page)).toContain('Open this page in an ordinary tab');
  expect(await textOf(page)).not.toContain('Choose a file');
  await page.close();
});

test('a goal starts and its session runs', async () => {
  const page = await firefox.openPage('popup.html');
  await press(page, 'Start');
  await expect.poll(() => textOf(page)).toContain('Pause');
  expect(await countRows(page, 'sessions')).toBe(1);
  await page.close();
});

test('a phrase is saved by the background and waits in the inbox', async () => {
  const page = await firefox.openPage('dashboard.html#/inbox');
  const reply = await page.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { runtime: { sendMessage(message: unknown): Promise<{ kind: string }> } };
    };
    const source = { url: 'https://example.org/rain', title: 'Rain', phrase: 'petrichor' };
    const input = {
      draftId: crypto.randomUUID(),
      phrase: 'petrichor',
      source,
      isPhraseOnly: false,
    };
    const call = { kind: 'call', callId: 'smoke-1', name: 'saveDraft', input };
    return browser.runtime.sendMessage(call);
  });
  expect(reply).toMatchObject({ kind: 'done' });
  expect(await countRows(page, 'inbox')).toBe(1);
  await expect.poll(() => textOf(page)).toContain('petrichor');
  await page.close();
});

test('an Anki package of the latest kind comes in', async () => {
  const page = await firefox.openPage('dashboard.html#/transfer');
  const file = test.info().outputPath('words.apkg');
  await writeFile(file, await ankiPackage({ generation: 3, collection: ONE_WORD }));
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await press(page, 'Import');
  await expect.poll(() => textOf(page)).toContain('In: ');
  await page.close();
});

test('the background keeps a copy of the day as a file, and it is offered (C-01)', async () => {
  const page = await firefox.openPage('icon/16.png');
  await page.evaluate(askForCopy);
  await expect.poll(() => page.evaluate(namesOfCopies), { timeout: 20_000 }).toHaveLength(1);
  await page.close();
  const dashboard = await firefox.openPage('dashboard.html#/transfer');
  await press(dashboard, 'Restore');
  await expect.poll(() => textOf(dashboard)).toContain('A backup from');
  await dashboard.close();
});

/** Cards that the next tab of this page's partition can paint at once. */
function cardsReady(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { items = [] } = JSON.parse(localStorage.getItem('morsel-snapshot') ?? '{}') as {
      items?: readonly { readonly kind: string }[];
    };
    return items.filter(({ kind }) => kind === 'card').length;
  });
}

/** Runs in a page of ours: the copy is due, and the background is woken. */
async function askForCopy(): Promise<void> {
  const { browser } = globalThis as unknown as {
    browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('morsel');
    opening.addEventListener('success', () => {
      const tx = opening.result.transaction('meta', 'readwrite');
      tx.objectStore('meta').put({ key: 'safetyDue', value: Date.now() - 1000 });
      tx.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
  const id = crypto.randomUUID();
  await browser.runtime.sendMessage({ kind: 'changed', id, stores: ['meta'] });
}

/** Runs in a page of ours. */
async function namesOfCopies(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('safety', { create: true });
  const names = await Array.fromAsync(folder.keys());
  return names.filter((name) => name.endsWith('.json.gz'));
}
