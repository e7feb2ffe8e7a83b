import { expect, test, type BrowserContext, type CDPSession } from '@playwright/test';
import { databaseIn } from '@/tests/e2e/support/database';
import {
  extensionIdOf,
  launchBrowser,
  newProfile,
  openNewTab,
  removeProfile,
} from '@/tests/e2e/support/launch';
import { putLibrary } from './support/big-library';
import { browserSession, measureTab, whenReady, type TabSample } from './support/measure-tab';
import { browserPid } from '@/tests/e2e/support/process-tree';
import { record } from './support/results';
import { quantile } from './support/statistics';

const TABS = 30;
const WARM_UP = 5;
const CARDS = 20_000;

interface Side {
  readonly context: BrowserContext;
  readonly cdp: CDPSession;
  readonly pid: number;
  readonly profile: string;
  readonly samples: TabSample[];
}

test('a new tab beside a blank static page', async () => {
  const morsel = await sideOf('.output/chrome-mv3');
  const blank = await sideOf('tests/bench/support/blank-tab');
  try {
    await fill(morsel.context);
    for (let tab = 0; tab < WARM_UP; tab++) {
      for (const side of [blank, morsel]) await measureTab(side.context, side.cdp, side.pid);
    }
    for (let tab = 0; tab < TABS; tab++) {
      for (const side of tab % 2 === 0 ? [blank, morsel] : [morsel, blank]) {
        side.samples.push(await measureTab(side.context, side.cdp, side.pid));
      }
    }
    compare('navigation → largest paint, median', morsel, blank, 'lcpMs', 0.5, 1.1);
    compare('navigation → largest paint, p95', morsel, blank, 'lcpMs', 0.95, 1.25);
    compare('navigation → ready, median', morsel, blank, 'readyMs', 0.5, 1.5);
    compare('CPU of all processes per tab, median', morsel, blank, 'cpuMs', 0.5, 1.15);
    const shift = Math.max(...morsel.samples.map((sample) => sample.layoutShift));
    record({
      what: 'layout shift when the snapshot is confirmed, largest of all tabs',
      measured: shift.toFixed(3),
      wanted: '0',
      holds: shift === 0,
    });
    expect(morsel.samples).toHaveLength(TABS);
  } finally {
    for (const side of [morsel, blank]) {
      await side.context.close();
      removeProfile(side.profile);
    }
  }
});

async function sideOf(extension: string): Promise<Side> {
  const profile = newProfile();
  const context = await launchBrowser(profile, { extension, viewport: null });
  await extensionIdOf(context);
  return {
    context,
    profile,
    cdp: await browserSession(context),
    pid: browserPid(profile),
    samples: [],
  };
}

async function fill(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${await extensionIdOf(context)}/icon/16.png`);
  await putLibrary(databaseIn(page), CARDS, Date.now());
  await page.close();
  const tab = await openNewTab(context);
  await whenReady(tab);
  // A tab that stays open for a moment prepares the next ones, as tabs do.
  await expect.poll(() => tab.evaluate(() => localStorage.getItem('morsel-snapshot'))).toBeTruthy();
  await tab.close();
}

function compare(
  what: string,
  morsel: Side,
  blank: Side,
  field: keyof TabSample,
  share: number,
  limit: number,
): void {
  const read = (side: Side) =>
    quantile(
      side.samples.map((sample) => sample[field]),
      share,
    );
  const ratio = read(morsel) / read(blank);
  const times = `${read(morsel).toFixed(0)} ms against ${read(blank).toFixed(0)} ms`;
  record({
    what,
    measured: `${ratio.toFixed(2)}× (${times})`,
    wanted: `≤ ${limit.toFixed(2)}×`,
    holds: ratio <= limit,
  });
}
