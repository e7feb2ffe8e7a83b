import { expect, test, type BrowserContext } from '@playwright/test';
import { makePackage } from '@/scripts/packages/synthetic-library';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { browserPid, memoryOf } from '@/tests/e2e/support/process-tree';
import { writeBareRows } from './support/bare-rows';
import { bringInFile, type GivenFile } from './support/bring-in';
import { compareTabs } from './support/compare-tabs';
import { browserSession, measureTab, type TabSample } from './support/measure-tab';
import { record, recordLimit } from './support/results';

const TABS = 8;

test('an Anki package of 20,000 notes and 200,000 reviews', async () => {
  const file = await packageOf(20_000);
  await inBrowser(async ({ context, profile }) => {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    const page = await extension.openPage('dashboard.html#/transfer');
    const memory = watchMemory(profile);
    const { readMs, writeMs } = await bringInFile(page, file, () => pass(50));
    const { before, most } = memory.stop();
    recordLimit('Anki package of 20,000 notes, 200,000 reviews → in', readMs + writeMs, 12_000);
    const bareMs = await page.evaluate(writeBareRows);
    record({
      what: 'the same: reading it, and writing it against its rows written by the browser alone',
      measured: `${readMs} ms; ${(writeMs / bareMs).toFixed(2)}× (${bareMs.toFixed(0)} ms alone)`,
      wanted: '–',
      holds: true,
    });
    record({
      what: 'the same: memory of all processes at most, against before',
      measured: `${most.toFixed(0)} MB against ${before.toFixed(0)} MB`,
      wanted: '≤ 500 MB more',
      holds: most - before <= 500,
    });
    const cards = await (await extension.database()).readAll('cards');
    expect(cards.length).toBe(20_000);
  });
});

test('new tabs while such a package comes in', async () => {
  const file = await packageOf(20_000);
  await inBrowser(async ({ context, profile }) => {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    const page = await extension.openPage('dashboard.html#/transfer');
    const cdp = await browserSession(context);
    const openTab = () => measureTab(context, cdp, browserPid(profile));
    const alone: TabSample[] = [];
    for (let sample = 0; sample < TABS; sample++) alone.push(await openTab());
    const busy: TabSample[] = [];
    await bringInFile(page, file, async () => busy.push(await openTab()));
    const what = 'new tab while an Anki package comes in: navigation →';
    compareTabs(`${what} largest paint`, alone, busy, 'lcpMs');
    compareTabs(`${what} ready`, alone, busy, 'readyMs');
  });
});

test('an Anki package of 100,000 notes', async () => {
  const file = await packageOf(100_000);
  await inBrowser(async ({ context }) => {
    const extension = await extensionOf(context);
    await extension.saveSettings({});
    const page = await extension.openPage('dashboard.html#/transfer');
    const { readMs, writeMs } = await bringInFile(page, file, () => pass(200));
    const what = 'Anki package of 100,000 notes, 200,000 reviews → in';
    recordLimit(what, readMs + writeMs, 120_000);
  });
});

async function packageOf(notes: number): Promise<GivenFile> {
  const { file } = await makePackage({ notes, reviews: 200_000, media: 0 });
  const buffer = Buffer.from(await file.arrayBuffer());
  return { name: `${notes}.apkg`, mimeType: 'application/octet-stream', buffer };
}

interface Started {
  readonly context: BrowserContext;
  readonly profile: string;
}

async function inBrowser(use: (started: Started) => Promise<void>): Promise<void> {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    await use({ context, profile });
  } finally {
    await context.close();
    removeProfile(profile);
  }
}

/** In MB. */
function watchMemory(profile: string) {
  const pid = browserPid(profile);
  const before = memoryOf(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 500);
  return {
    stop: () => {
      clearInterval(timer);
      return { before, most };
    },
  };
}

function pass(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
