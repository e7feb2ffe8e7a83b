import { expect, test, type Page } from '@playwright/test';
import { databaseIn } from '@/tests/e2e/support/database';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { putLibrary } from './support/big-library';
import { whenReady } from './support/measure-tab';
import { record } from './support/results';
import { median } from './support/statistics';

const CARDS = 20_000;
const SAMPLES = 30;
const IMPORT_ROWS = 20_000;

test('answering, the popup and a large import with 20,000 cards', async () => {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    const extension = await extensionOf(context);
    await extension.saveSettings({ newFirstDay: CARDS, newPerDay: CARDS, minutesPerDay: 600 });
    await putLibrary(await extension.database(), CARDS, Date.now());
    const tab = await extension.openNewTab();
    await whenReady(tab);

    const answers = await tab.evaluate(answerCards, SAMPLES);
    limit('answer → durable, median', median(answers), 50);

    const popups: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const popup = await extension.openPage('popup.html');
      popups.push(await popup.evaluate(firstHeading));
      await popup.close();
    }
    limit('popup → content, median', median(popups), 100);

    const page = await extension.openPage('dashboard.html#/transfer');
    const lines = Array.from({ length: IMPORT_ROWS }, (_, row) => `term ${row},meaning ${row}`);
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'large.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    });
    const button = page.getByRole('button', { name: 'Import', exact: true });
    await button.waitFor();
    const startedAt = Date.now();
    await button.click();
    const during = await answersUntil(tab, page);
    limit('import of 20,000 rows from CSV', Date.now() - startedAt, 8_000);
    limit('answer → durable during the import, slowest', Math.max(...during), 300);
    expect((await databaseIn(page).readAll('notes')).length).toBeGreaterThan(CARDS);
  } finally {
    await context.close();
    removeProfile(profile);
  }
});

/** Answers cards in one tab until the other says that the import is in. */
async function answersUntil(tab: Page, page: Page): Promise<readonly number[]> {
  const samples: number[] = [];
  const isIn = () => page.getByText(/^In: /).isVisible();
  while (!(await isIn())) samples.push(...(await tab.evaluate(answerCards, 1)));
  return samples;
}

function limit(what: string, ms: number, most: number): void {
  const measured = `${ms.toFixed(0)} ms`;
  record({ what, measured, wanted: `≤ ${most} ms`, holds: ms <= most });
}

/** Runs in the popup: when its heading was there. */
async function firstHeading(): Promise<number> {
  while (!document.querySelector('h1')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const paints = performance.getEntriesByName('first-contentful-paint');
  return paints[0]?.startTime ?? performance.now();
}

/** Runs in the new tab: answers cards and gives the time from each press to its durable answer. */
async function answerCards(count: number): Promise<number[]> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const button = async (name: string) => {
    for (;;) {
      const found = [...document.querySelectorAll('button')].find(
        (each) => each.textContent?.startsWith(name) && each.checkVisibility(),
      );
      if (found) return found;
      await wait(5);
    }
  };
  const { value: open } = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction') as {
    value: (...given: unknown[]) => IDBTransaction;
  };
  const samples: number[] = [];
  for (let answered = 0; answered < count; answered++) {
    (await button('Show answer')).click();
    await wait(260);
    const knewIt = await button('Knew it');
    const pressedAt = performance.now();
    const durable = new Promise<number>((resolve) => {
      const watched = function (this: IDBDatabase, ...given: unknown[]) {
        const tx = open.apply(this, given);
        const isAnswer = tx.mode === 'readwrite' && tx.objectStoreNames.contains('histories');
        if (isAnswer) tx.addEventListener('complete', () => resolve(performance.now()));
        return tx;
      };
      Object.assign(IDBDatabase.prototype, { transaction: watched });
    });
    knewIt.click();
    samples.push((await durable) - pressedAt);
    Object.assign(IDBDatabase.prototype, { transaction: open });
    (await button('One more')).click();
  }
  return samples;
}
