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
import { median } from './support/statistics';

/** Tabs after which memory is read: a browser that just started still grows and clears away. */
const EARLY = [100, 125, 150] as const;
const LATE = [450, 475, 500] as const;
const ROOM = 0.1;
/** A closed tab's process takes a moment to end, and the browser clears away when it is left alone. */
const QUIET_MS = 8_000;

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
    what: `memory of all processes after ${LATE.join(', ')} tabs, against after ${EARLY.join(', ')}; medians`,
    measured: `${said(morsel)}; a blank page ${said(blank)}`,
    wanted: '0.90–1.10×',
    holds: Math.abs(own - 1) <= ROOM,
  });
  expect(morsel.early).toBeGreaterThan(0);
});

/** Medians, in MB. */
interface Growth {
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
    const readings = new Map<number, number>();
    for (let tab = 1; tab <= LATE[2]; tab++) {
      const page = await openNewTab(context);
      await (extension.endsWith('mv3') ? whenReady(page) : page.waitForLoadState());
      await page.close();
      if (isReadAfter(tab)) readings.set(tab, await settledMemory(pid));
    }
    const medianOf = (tabs: readonly number[]) =>
      median(tabs.map((tab) => readings.get(tab) ?? Number.NaN));
    return { early: medianOf(EARLY), late: medianOf(LATE) };
  } finally {
    await context.close();
    removeProfile(profile);
  }
}

function isReadAfter(tab: number): boolean {
  return [...EARLY, ...LATE].some((each) => each === tab);
}

/** Memory once closed tabs have been cleared away: the median of a few readings. */
async function settledMemory(pid: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const readings: number[] = [];
  for (let reading = 0; reading < 5; reading++) {
    readings.push(memoryOf(pid));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return median(readings);
}
