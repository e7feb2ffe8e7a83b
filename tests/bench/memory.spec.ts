import { expect, test } from '@playwright/test';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { browserPid, memoryOf } from '@/tests/e2e/support/process-tree';
import { deckOf } from '@/tests/e2e/support/sample-rows';
import { whenReady } from './support/measure-tab';
import { record } from './support/results';

const TABS = 500;
const WARM_UP = 50;
const ROOM = 0.1;

test('500 tabs opened and closed leave memory flat', async () => {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    await (await extension.database()).put(deckOf(500));
    const pid = browserPid(profile);
    let early = 0;
    for (let tab = 0; tab < TABS; tab++) {
      const page = await extension.openNewTab();
      await whenReady(page);
      await page.close();
      if (tab === WARM_UP) early = await settledMemory(pid);
    }
    const late = await settledMemory(pid);
    record({
      what: `memory of all processes after ${TABS} tabs, against after ${WARM_UP}`,
      measured: `${(late / early).toFixed(2)}× (${late.toFixed(0)} MB against ${early.toFixed(0)} MB)`,
      wanted: '0.90–1.10×',
      holds: Math.abs(late / early - 1) <= ROOM,
    });
    expect(early).toBeGreaterThan(0);
  } finally {
    await context.close();
    removeProfile(profile);
  }
});

/** Memory once closed tabs have been cleared away: the smallest of a few readings. */
async function settledMemory(pid: number): Promise<number> {
  const readings: number[] = [];
  for (let reading = 0; reading < 5; reading++) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    readings.push(memoryOf(pid));
  }
  return Math.min(...readings);
}
