import { expect, test, type BrowserContext } from '@playwright/test';
import { databaseIn } from '@/tests/e2e/support/database';
import {
  extensionIdOf,
  launchBrowser,
  newProfile,
  openNewTab,
  removeProfile,
} from '@/tests/e2e/support/launch';
import { browserPid, memoryOf } from '@/tests/e2e/support/process-tree';
import { deckOf } from '@/tests/e2e/support/sample-rows';
import { whenReady } from './support/measure-tab';
import { record } from './support/results';

const TABS = 500;
const WARM_UP = 50;
const ROOM = 0.1;

test('500 tabs opened and closed leave memory flat', async () => {
  const blank = await growthOf('tests/bench/support/blank-tab', async () => undefined);
  const morsel = await growthOf('.output/chrome-mv3', async (context) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${await extensionIdOf(context)}/icon/16.png`);
    await databaseIn(page).put(deckOf(500));
    await page.close();
  });
  const own = morsel.late / morsel.early;
  record({
    what: `memory of all processes after ${TABS} tabs, against after ${WARM_UP}`,
    measured: `${said(morsel)}; a blank page ${said(blank)}`,
    wanted: '0.90–1.10×',
    holds: Math.abs(own - 1) <= ROOM,
  });
  expect(morsel.early).toBeGreaterThan(0);
});

interface Growth {
  /** MB. */
  readonly early: number;
  readonly late: number;
}

function said({ early, late }: Growth): string {
  return `${(late / early).toFixed(2)}× (${late.toFixed(0)} MB against ${early.toFixed(0)} MB)`;
}

async function growthOf(
  extension: string,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<Growth> {
  const profile = newProfile();
  const context = await launchBrowser(profile, { extension });
  try {
    await prepare(context);
    const pid = browserPid(profile);
    let early = 0;
    for (let tab = 0; tab < TABS; tab++) {
      const page = await openNewTab(context);
      await (extension.endsWith('mv3') ? whenReady(page) : page.waitForLoadState());
      await page.close();
      if (tab === WARM_UP) early = await settledMemory(pid);
    }
    return { early, late: await settledMemory(pid) };
  } finally {
    await context.close();
    removeProfile(profile);
  }
}

/** Memory once closed tabs have been cleared away: the smallest of a few readings. */
async function settledMemory(pid: number): Promise<number> {
  const readings: number[] = [];
  for (let reading = 0; reading < 5; reading++) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    readings.push(memoryOf(pid));
  }
  return Math.min(...readings);
}
