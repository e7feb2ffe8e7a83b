import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { putLibrary } from './support/big-library';
import { openAndTime } from './support/first-content';
import { record, recordLimit } from './support/results';
import { median } from './support/statistics';

const NOTES = 50_000;
const SAMPLES = 9;
const FIRST_ROW = '[role=row][aria-rowindex="2"]';
/** The library itself, not what is painted of the last one until it is there. */
const READ = '[role=grid][aria-busy=false]:not([inert] *)';
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
    const pageOf = (hash: string) => `chrome-extension://${extension.id}/dashboard.html${hash}`;
    await keepLook(context, pageOf('#/library'));
    const image: number[] = [];
    const opened: number[] = [];
    const pressed: number[] = [];
    const read: number[] = [];
    const searched: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const still = await openAndTime(context, pageOf('').replace(/[^/]+$/, 'icon/128.png'), 'img');
      image.push(still.ms);
      await still.page.close();
      const { page, ms } = await openAndTime(context, pageOf('#/library'), FIRST_ROW);
      opened.push(ms);
      await expect(page.locator(READ)).toHaveCount(1);
      read.push(await page.evaluate(() => performance.now()));
      for (const words of SEARCHES) searched.push(await search(page, words));
      await page.close();
      pressed.push(await pressLibrary(context, pageOf('#/goals')));
    }
    const still = `an image of Morsel: ${median(image).toFixed(0)} ms`;
    recordLimit(`library of 50,000 notes → first rows, median (${still})`, median(opened), 100);
    recordLimit('dashboard → library of 50,000 notes, first rows, median', median(pressed), 100);
    recordLimit('library: search of 50,000 notes, median', median(searched), 150);
    recordLimit('the same, slowest', Math.max(...searched), 150);
    const all = `${median(read).toFixed(0)} ms`;
    record({ what: 'library → all 50,000 notes read', measured: all, wanted: '–', holds: true });
  } finally {
    await context.close();
    removeProfile(profile);
  }
});

/** The first library has no last one to look like. */
async function keepLook(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  const isKept = () => page.evaluate(() => localStorage.getItem('morsel-library') !== null);
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
  await page.close();
}

/** From a press in the dashboard to the frame that shows the first notes. */
async function pressLibrary(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const ms = await page.evaluate(async (row) => {
    const startedAt = performance.now();
    document.querySelector<HTMLElement>('a[href="#/library"]')?.click();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector(row) === null) await frame();
    await frame();
    return performance.now() - startedAt;
  }, FIRST_ROW);
  await page.close();
  return ms;
}

/** From typing to the frame that shows what was found; all notes are in sight before it. */
function search(page: Page, words: string): Promise<number> {
  return page.getByRole('searchbox').evaluate(async (box, text) => {
    const count = () =>
      document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? '0';
    const write = (value: string) => {
      (box as HTMLInputElement).value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const until = async (isThere: () => boolean) => {
      while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    const all = count();
    const startedAt = performance.now();
    write(text);
    await until(() => count() !== all);
    const ms = performance.now() - startedAt;
    write('');
    await until(() => count() === all);
    return ms;
  }, words);
}
