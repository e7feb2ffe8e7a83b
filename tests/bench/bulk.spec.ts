import { expect, test, type Page } from '@playwright/test';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { putLibrary } from './support/big-library';
import { record, recordLimit } from './support/results';

const NOTES = 50_000;

test('50,000 notes suspended at once, and that taken back', async () => {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    await putLibrary(await extension.database(), NOTES, Date.now());
    const page = await extension.openPage('dashboard.html#/library');
    await page.locator('[role=grid][aria-busy=false]').waitFor({ timeout: 60_000 });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

    const chosen = await timed(page, async () => {
      await page.getByRole('checkbox', { name: 'Choose all' }).check();
      await page.getByRole('button', { name: 'Suspend', exact: true }).waitFor();
    });
    const suspended = await timed(page, async () => {
      await press('Suspend');
      await page.getByText(/^50,000 notes suspended/).waitFor({ timeout: 300_000 });
    });
    expect(await askableCards(page)).toBe(0);
    const undone = await timed(page, async () => {
      await press('Undo');
      await expect.poll(() => waysBack(page), { timeout: 300_000, intervals: [500] }).toBe(0);
    });
    expect(await askableCards(page)).toBe(NOTES);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    record({
      what: '50,000 notes: chosen; suspended; taken back',
      measured: [chosen, suspended, undone].map(({ ms }) => seconds(ms)).join('; '),
      wanted: '–',
      holds: true,
    });
    const gaps = [chosen, suspended, undone].map(({ stillMs }) => stillMs);
    recordLimit('the same: the longest that the page stood still', Math.max(...gaps), 300);
  } finally {
    await context.close();
    removeProfile(profile);
  }
});

/** How long it took, and the longest time between two frames meanwhile. */
async function timed(
  page: Page,
  work: () => Promise<void>,
): Promise<{ ms: number; stillMs: number }> {
  await page.evaluate(() => {
    const watched = globalThis as unknown as { longest: number };
    watched.longest = 0;
    let before = performance.now();
    const frame = (now: number) => {
      watched.longest = Math.max(watched.longest, now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const startedAt = Date.now();
  await work();
  const ms = Date.now() - startedAt;
  const stillMs = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  return { ms, stillMs };
}

/** Cards that the queue may ask for: suspended ones are in no index. */
async function askableCards(page: Page): Promise<number> {
  return (await countIn(page, 'cards', 'byDeckDue')) + (await countIn(page, 'cards', 'byDeckNew'));
}

/** Parts of a change that can still be taken back: the last one goes with the last rows. To count cards meanwhile takes half a second each time. */
function waysBack(page: Page): Promise<number> {
  return countIn(page, 'undos');
}

function countIn(page: Page, store: string, index?: string): Promise<number> {
  return page.evaluate(
    async ([storeName, indexName]) => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve) =>
          request.addEventListener('success', () => resolve(request.result)),
        );
      const db = await done(indexedDB.open('morsel'));
      const rows = db.transaction(storeName).objectStore(storeName);
      const count = await done((indexName === undefined ? rows : rows.index(indexName)).count());
      db.close();
      return count;
    },
    [store, index] as const,
  );
}
