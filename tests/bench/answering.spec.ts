import { expect, test } from '@playwright/test';
import { databaseIn } from '@/tests/e2e/support/database';
import { extensionOf } from '@/tests/e2e/support/extension';
import { launchBrowser, newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { browserPid } from '@/tests/e2e/support/process-tree';
import { answerCards } from './support/answer-cards';
import { bareRowsMs } from './support/bare-rows';
import { putLibrary } from './support/big-library';
import { bringIn } from './support/bring-in';
import { compareTabs } from './support/compare-tabs';
import { browserSession, measureTab, whenReady, type TabSample } from './support/measure-tab';
import { record, recordLimit } from './support/results';
import { median } from './support/statistics';

const CARDS = 20_000;
const SAMPLES = 30;
const TABS = 8;
const IMPORT_ROWS = 20_000;

test('answering and a large import with 20,000 cards', async () => {
  const profile = newProfile();
  const context = await launchBrowser(profile);
  try {
    const extension = await extensionOf(context);
    await extension.saveSettings({ newFirstDay: CARDS, newPerDay: CARDS, minutesPerDay: 600 });
    const database = await extension.database();
    await putLibrary(database, CARDS, Date.now());
    const tab = await extension.openNewTab();
    await whenReady(tab);

    const answers = await tab.evaluate(answerCards, SAMPLES);
    recordLimit('answer → durable, median', median(answers), 50);

    const page = await extension.openPage('dashboard.html#/transfer');
    const rest = () => new Promise((resolve) => setTimeout(resolve, 20));
    const importMs = await bringIn(page, 'name', IMPORT_ROWS, rest);
    recordLimit('import of 20,000 rows from CSV', importMs, 8_000);
    const bareMs = await bareRowsMs(page);
    record({
      what: 'the same import, against its rows written by the browser alone',
      measured: `${(importMs / bareMs).toFixed(2)}× (${bareMs.toFixed(0)} ms alone)`,
      wanted: '–',
      holds: true,
    });

    await page.reload();
    const during: number[] = [];
    const answeredMs = await bringIn(page, 'term', IMPORT_ROWS, async () =>
      during.push(...(await tab.evaluate(answerCards, 1))),
    );
    recordLimit('the same with one answer after the other', answeredMs, 8_000);
    recordLimit('answer → durable during the import, slowest', Math.max(...during), 300);

    const cdp = await browserSession(context);
    const openTab = () => measureTab(context, cdp, browserPid(profile));
    const alone: TabSample[] = [];
    for (let sample = 0; sample < TABS; sample++) alone.push(await openTab());
    const busy: TabSample[] = [];
    await page.reload();
    await bringIn(page, 'word', IMPORT_ROWS, async () => busy.push(await openTab()));
    const opening = 'new tab during an import: navigation →';
    compareTabs(`${opening} largest paint`, alone, busy, 'lcpMs');
    compareTabs(`${opening} ready`, alone, busy, 'readyMs');
    expect((await databaseIn(page).readAll('notes')).length).toBe(CARDS + 3 * IMPORT_ROWS);
  } finally {
    await context.close();
    removeProfile(profile);
  }
});
