import { DAY, MINUTE } from '@/lib/domain/time/duration';
import { aGoal, aSession } from '@/tests/support/goal-factories';
import { answerInPopup, cardQuestion, openPopup } from './support/popup';
import { expect, test, type Extension } from './support/extension';
import { untilRatable } from './support/rate';
import { reviewTab, type ReviewTab } from './support/review-tab';
import { deckOf } from './support/sample-rows';

test.beforeEach(async ({ extension }) => {
  await extension.saveSettings({ newFirstDay: 60, newPerDay: 60, minutesPerDay: 60 });
  await (await extension.database()).put(deckOf(60));
});

test('nine tabs in a row: pointer, keys, commands, some left, a skip, a new theme; no card comes twice', async ({
  extension,
}) => {
  const asked: string[] = [];
  const next = async () => {
    const tab = reviewTab(await extension.openNewTab());
    asked.push(await tab.questionText());
    return tab;
  };
  await (await next()).answer();
  await answerByKeys(await next());
  for (let left = 0; left < 3; left++) await next();
  await answerByCommands(extension, await next());
  const skipped = await next();
  await skipped.page.getByRole('button', { name: 'Skip for now' }).click();
  await expect(skipped.says('Later today')).toBeVisible();
  const settings = await extension.openPage('dashboard.html#/settings');
  await settings.getByLabel('Theme').selectOption('dark');
  await expect
    .poll(() => settings.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .toContain('"theme":"dark"');
  const dark = await next();
  await expect(dark.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await dark.answer();
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: '1 min', exact: true }).click();
  await expect(cardQuestion(popup)).toContainText('Question');
  const host = cardQuestion(popup);
  asked.push((await host.evaluate((one) => one.shadowRoot?.textContent))?.trim() ?? '');
  await answerInPopup(popup);
  await next();
  // The popup may ask what an open tab only showed; what it asked, no later tab asks again.
  expect(asked.slice(0, -2)).not.toContain(asked.at(-1));
  expect(asked.at(-2)).not.toBe(asked.at(-1));
  expect(new Set(asked.slice(0, 8)).size).toBe(8);
  expect(extension.problems).toEqual([]);
});

test('a session that the worker ended says "Time’s up" on the next tab, although cards lie ready', async ({
  extension,
}) => {
  const database = await extension.database();
  const goal = aGoal({ title: 'Practise', minutes: 1 });
  const startedAt = Date.now();
  const endsAt = startedAt + MINUTE;
  const day = Math.floor(endsAt / DAY);
  const times = { day, startedAt, resumedAt: startedAt, endsAt, plannedMs: MINUTE };
  const session = aSession({ ...times, goalId: goal.id, state: 'running' });
  await database.put({ goals: [goal], sessions: [session] });
  const before = reviewTab(await extension.openNewTab());
  await before.questionText();
  await expect
    .poll(() => before.page.evaluate(() => localStorage.getItem('morsel-snapshot')))
    .toContain(`"notAfter":${endsAt}`);
  // The minute goes by: all that was to happen then lies in the past.
  const earlier = { startedAt: startedAt - MINUTE, resumedAt: startedAt - MINUTE };
  await database.put({ sessions: [{ ...session, ...earlier, endsAt: startedAt }] });
  await before.page.evaluate(
    ([then, now]) => {
      const laid = localStorage.getItem('morsel-snapshot') ?? '';
      localStorage.setItem(
        'morsel-snapshot',
        laid.replaceAll(`"notAfter":${then}`, `"notAfter":${now}`),
      );
    },
    [endsAt, startedAt],
  );
  const poke = { kind: 'changed', id: 'the session is over', stores: ['sessions'] };
  await before.page.evaluate((message) => chrome.runtime.sendMessage(message), poke);
  await expect.poll(() => database.readAll('sessions')).toMatchObject([{ state: 'completed' }]);
  const tab = await extension.openNewTab();
  await expect(tab.locator('html')).toHaveAttribute('data-ready', 'timeUp');
  await expect(tab.getByText('Time’s up')).toBeVisible();
});

async function answerByKeys(tab: ReviewTab): Promise<void> {
  await tab.page.keyboard.press('Space');
  await untilRatable(tab.page.getByRole('button', { name: 'Knew it' }));
  await tab.page.keyboard.press('2');
  await expect(tab.says(/^Back (in|tomorrow)/)).toBeVisible();
}

/** Shows, answers and takes back by the commands that work while the address bar has the focus. */
async function answerByCommands(extension: Extension, tab: ReviewTab): Promise<void> {
  const worker = await extension.worker();
  const send = (name: string) =>
    worker.evaluate(async (wanted) => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.tabs.sendMessage(active?.id ?? 0, { kind: 'command', command: wanted });
    }, name);
  // A tab listens from the frame after its first one on; what nobody heard is sent once more.
  const command = (name: string) => expect(() => send(name)).toPass();
  await command('reveal-or-knew');
  await untilRatable(tab.page.getByRole('button', { name: 'Knew it' }));
  await command('reveal-or-knew');
  await expect(tab.says(/^Back (in|tomorrow)/)).toBeVisible();
  await command('undo');
  await expect(tab.page.getByRole('button', { name: 'Show answer' })).toBeVisible();
}
