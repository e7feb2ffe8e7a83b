import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { parseId } from '@/lib/domain/ids';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { openDisplay, type Display } from './support/display';
import { expect, test, extensionOf, type Extension } from './support/extension';
import { launchBrowser, newProfile, removeProfile } from './support/launch';
import { deckOf } from './support/sample-rows';

/** The popup over a page, opened by its real key: only that lets Morsel see the page. */

const SENTENCE = 'On a quiet morning the petrichor rose from the garden.';
const THERE = `<p>It had rained. ${SENTENCE} Nobody spoke.</p>`;
const CHANGED = '<p>It had rained. Nobody spoke.</p>';

let display: Display;
let server: Server;
let address: string;
let body = THERE;
let profile: string;
let extension: Extension;
let beside: Page;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Words for rain</title>${body}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rain`;
  display = await openDisplay();
  profile = newProfile();
  const env = { DISPLAY: display.name };
  extension = await extensionOf(await launchBrowser(profile, { headless: false, env }));
  await extension.saveSettings({});
  beside = await extension.openPage('dashboard.html#/settings');
});

test.afterAll(async () => {
  await extension.context.close();
  await display.close();
  removeProfile(profile);
  server.closeAllConnections();
  server.close();
});

test('where the sentence of a card still stands, the popup leads to it (U-07)', async () => {
  await (await extension.database()).put(cardFromThePage());
  const page = await followSource();
  await pressForPopup(page, 'Show “petrichor” on this page');
  await pressInPopup('Show “petrichor” on this page');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('petrichor');
});

test('where the page has changed, the popup shows the sentence that was saved (U-07)', async () => {
  body = CHANGED;
  await pressForPopup(await openPage(), 'This page has changed.');
  expect(await popupText()).toContain(SENTENCE);
});

test('a deck that is linked to the site offers its cards there (S-059)', async () => {
  const rows = deckOf(5, 'Rain');
  const decks = rows.decks?.map((deck) => ({ ...deck, sites: ['127.0.0.1'] }));
  await (await extension.database()).put({ ...rows, ...(decks && { decks }) });
  await pressForPopup(await openPage(), '3 cards from this page');
  await pressInPopup('3 cards from this page');
  await expect.poll(popupText).toContain('Show answer');
});

/** One card whose phrase was saved on the page. */
function cardFromThePage() {
  const source = {
    url: address,
    title: 'Words for rain',
    phrase: 'petrichor',
    quote: SENTENCE,
    prefix: 'quiet morning the ',
    suffix: ' rose from the garden.',
  };
  const fields = { front: 'petrichor', back: 'the smell of rain on dry ground' };
  return {
    decks: [aDeck({ name: 'Saved phrases' })],
    noteTypes: [aNoteType()],
    notes: [aNote({ id: parseId('note-1'), fields, textKey: 'petrichor', source })],
    cards: [aCard({ noteId: parseId('note-1') })],
  };
}

/** Opens a new tab, looks at the answer and goes where its card came from. */
async function followSource(): Promise<Page> {
  const page = await extension.openNewTab();
  await page.getByRole('button', { name: 'Show answer' }).click();
  const link = page.getByRole('link', { name: 'Source' });
  await expect(link).toHaveAttribute('title', new RegExp(SENTENCE));
  await link.click();
  await expect(page).toHaveTitle('Words for rain');
  return page;
}

async function openPage(): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(address);
  return page;
}

/** Presses the key of the popup until it says something; one that is open goes first. */
async function pressForPopup(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  display.focus('Words for rain');
  await expect(async () => {
    display.keys('Escape', 'alt+shift+m');
    await expect.poll(popupText).toContain(text);
  }).toPass();
}

/** The popup is no page of its own to the test: another page of ours sees it. */
function popupText(): Promise<string> {
  return beside.evaluate(() => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    return popup?.document.body.innerText ?? '';
  });
}

function pressInPopup(name: string): Promise<void> {
  return beside.evaluate((wanted) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
    buttons.find((button) => button.textContent === wanted)?.click();
  }, name);
}
