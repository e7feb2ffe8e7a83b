import { expect, test, type Page } from '@playwright/test';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { putLibrary } from './support/big-library';
import { openAndTime } from './support/first-content';
import { recordLimit } from './support/results';
import { median } from './support/statistics';

const NOTES = 50_000;
const SAMPLES = 10;
/** Text, a deck, a tag, states of cards, all at once, and nothing that there is. */
const SEARCHES = [
  'word 17',
  'deck:"Deck 3"',
  'tag:topic::3',
  'is:due',
  'mean -is:new (tag:topic::1 or deck:"Deck 2") "a few plain"',
  'nowhere',
];

test('the library and its search with 50,000 notes', async () => {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    await putLibrary(await extension.database(), NOTES, Date.now());
    const address = `chrome-extension://${extension.id}/dashboard.html#/library`;
    const opened: number[] = [];
    const searched: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const { page, ms } = await openAndTime(context, address, '[role=row][aria-rowindex="2"]');
      opened.push(ms);
      await expect(page.locator('[role=grid][aria-busy=false]')).toHaveCount(1);
      for (const word of SEARCHES) searched.push(await search(page, word));
      await page.close();
    }
    recordLimit('library of 50,000 notes → first rows, median', median(opened), 100);
    recordLimit('library: search of 50,000 notes, slowest', Math.max(...searched), 150);
  } finally {
    await context.close();
    removeProfile(profile);
  }
});

/** From typing to the frame that shows what was found. */
function search(page: Page, words: string): Promise<number> {
  return page.getByRole('searchbox').evaluate(async (box, text) => {
    const before = document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount');
    const isFound = () =>
      document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') !== before;
    const startedAt = performance.now();
    (box as HTMLInputElement).value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    while (!isFound()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - startedAt;
  }, words);
}
