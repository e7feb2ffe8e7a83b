import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveSelection } from '@/lib/services/capture/save-selection';
import { pressMenu } from '@/lib/services/worker/press-menu';
import { aNote } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { fakeShell } from '@/tests/support/fake-shell';

const press = {
  menu: 'save-selection',
  tabId: 7,
  frameId: 0,
  selectionText: 'préalable',
  pageUrl: 'https://lemonde.example/a',
} as const;

// The badge flashes for two seconds: its time is over with each test.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  await vi.runAllTimersAsync();
});

function pageAnswers(result: unknown) {
  const executeScript = vi.fn(async () => [{ frameId: 0, result }]);
  Object.assign(fakeBrowser.scripting, { executeScript });
}

/** Lets the clock run until the work is done. */
async function andLater(work: Promise<unknown>): Promise<void> {
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) await vi.advanceTimersByTimeAsync(10);
  await work;
}

const read = {
  before: 'Il neige. Sans accord ',
  phrase: 'préalable',
  after: ', rien ne va. Fin.',
  url: 'https://lemonde.example/a#top',
  title: ' Le  Monde ',
  lang: 'fr',
};

it('keeps the phrase with its sentence, page and place (C-19)', async () => {
  pageAnswers(read);
  const app = await fakeApp();
  await pressMenu(app, press);
  const drafts = await (await app.db()).getAll('inbox');
  expect(drafts).toMatchObject([
    {
      phrase: 'préalable',
      source: {
        url: 'https://lemonde.example/a#top',
        title: 'Le Monde',
        quote: 'Sans accord préalable, rien ne va.',
        prefix: 'Il neige. Sans accord ',
        suffix: ', rien ne va. Fin.',
        lang: 'fr',
      },
    },
  ]);
  expect(app.published).toEqual([['inbox']]);
});

it('keeps the practice phrase of the welcome page with its sentence, as that page promises', async () => {
  Object.assign(fakeBrowser.scripting, {
    executeScript: vi.fn(() => Promise.reject(new Error('Cannot access contents of the page'))),
  });
  const app = await fakeApp();
  const pageUrl = fakeBrowser.runtime.getURL('/welcome.html');
  await andLater(pressMenu(app, { ...press, pageUrl, selectionText: ' serendipity ' }));
  const [draft] = await (await app.db()).getAll('inbox');
  expect(draft).toMatchObject({
    phrase: 'serendipity',
    source: { quote: expect.stringContaining('serendipity'), title: 'Welcome to Morsel' },
  });
  expect(draft).not.toHaveProperty('isPhraseOnly');
});

it('keeps the phrase alone where the page is closed to scripts, and says so', async () => {
  Object.assign(fakeBrowser.scripting, {
    executeScript: vi.fn(() => Promise.reject(new Error('Cannot access a chrome:// URL'))),
  });
  const app = await fakeApp();
  await andLater(pressMenu(app, press));
  const [draft] = await (await app.db()).getAll('inbox');
  expect(draft).toMatchObject({
    phrase: 'préalable',
    isPhraseOnly: true,
    source: { phrase: 'préalable', url: 'https://lemonde.example/a' },
  });
});

it('keeps the sentence where the page opens to scripts a moment after the press', async () => {
  const executeScript = vi
    .fn(async () => [{ frameId: 0, result: read as unknown }])
    .mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  Object.assign(fakeBrowser.scripting, { executeScript });
  const app = await fakeApp();
  await andLater(pressMenu(app, press));
  expect(await (await app.db()).getAll('inbox')).toMatchObject([
    { source: { quote: 'Sans accord préalable, rien ne va.' } },
  ]);
});

it('says in the page that it is saved where the badge cannot be changed, and keeps both errors', async () => {
  pageAnswers(read);
  const { setBadgeText } = fakeShell();
  setBadgeText.mockRejectedValue(new Error('The icon is busy.'));
  const app = await fakeApp();
  expect(await saveSelection(app, { tabId: 7 })).toMatchObject({ kind: 'saved' });
  expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledWith({
    target: { tabId: 7, frameIds: [0] },
    files: ['/page-toast.js'],
  });
  await vi.runAllTimersAsync();
  expect(app.reported).toEqual([new Error('The icon is busy.'), new Error('The icon is busy.')]);
});

it('saves the same phrase once', async () => {
  pageAnswers(read);
  const app = await fakeApp();
  await Promise.all([pressMenu(app, press), pressMenu(app, press)]);
  expect(await (await app.db()).getAll('inbox')).toHaveLength(1);
});

it('recognises a phrase that is a card already', async () => {
  pageAnswers(read);
  const note = aNote({ fields: { front: 'Préalable', back: 'prior' }, textKey: 'préalable' });
  const app = await fakeApp({ rows: { notes: [note] } });
  await pressMenu(app, press);
  expect(await (await app.db()).getAll('inbox')).toMatchObject([{ duplicateOf: note.id }]);
});
