import { expect, test } from '@playwright/test';
import { serveArticle } from '@/tests/e2e/support/article';
import { extensionOf } from '@/tests/e2e/support/extension';
import { grantedBuild } from '@/tests/e2e/support/granted-build';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { putLibrary } from './support/big-library';
import { recordLimit } from './support/results';
import { median } from './support/statistics';

const CARDS = 20_000;
const PRESSES = 15;

test('a phrase saved from a page', async () => {
  const [profile, article] = [newProfile(), await serveArticle()];
  const context = await launchBrowser(profile, { extension: grantedBuild() });
  try {
    const extension = await extensionOf(context);
    await putLibrary(await extension.database(), CARDS, Date.now());
    const page = await context.newPage();
    const waits: number[] = [];
    for (let press = 0; press < PRESSES; press++) {
      await page.goto(article.url);
      const shown = page.evaluate(whenToastShows);
      const worker = await extension.worker();
      const pressed = await worker.evaluate(pressSave, {
        pageUrl: article.url,
        selectionText: `petrichor ${press}`,
      });
      waits.push((await shown) - pressed);
    }
    expect(waits).toHaveLength(PRESSES);
    recordLimit('phrase saved → toast on the page, median', median(waits), 300);
    recordLimit('phrase saved → toast on the page, slowest', Math.max(...waits), 300);
  } finally {
    await context.close();
    await article.close();
    removeProfile(profile);
  }
});

/** Runs in the worker: a press on the menu, as the browser would tell it. Gives its instant. */
async function pressSave(selection: { pageUrl: string; selectionText: string }): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const { onClicked } = chrome.contextMenus as unknown as {
    onClicked: { dispatch(info: unknown, tab: unknown): void };
  };
  const pressed = Date.now();
  onClicked.dispatch({ menuItemId: 'save-selection', frameId: 0, ...selection }, tab);
  return pressed;
}

/** Runs in the page: the instant of the frame that shows the toast. */
async function whenToastShows(): Promise<number> {
  await new Promise<void>((there) => {
    const look = () => {
      if (!document.querySelector('morsel-toast')) return;
      watch.disconnect();
      there();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
    look();
  });
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 0)));
  return Date.now();
}
