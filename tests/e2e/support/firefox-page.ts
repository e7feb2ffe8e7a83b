import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

/** Shows the answer of a new tab's card and says that it was known. */
export async function answerCard(page: Page): Promise<void> {
  await press(page, 'Show answer');
  // Presses in the first quarter second after the reveal are ignored on purpose.
  await expect
    .poll(async () => {
      await pressIfThere(page, 'Knew it');
      return textOf(page);
    })
    .toMatch(/Back (in|tomorrow)/);
}

/** Presses the first button whose text begins so, as soon as it is there. */
export async function press(page: Page, name: string): Promise<void> {
  await expect.poll(() => pressIfThere(page, name)).toBe(true);
}

function pressIfThere(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].find(
      (button) => button.textContent?.trim().startsWith(wanted) && !button.disabled,
    );
    found?.click();
    return found !== undefined;
  }, name);
}

/** All that a page says. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** The rows of a store in the database that this page sees. */
export function countRows(page: Page, store: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('morsel');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('open')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
    store,
  );
}
