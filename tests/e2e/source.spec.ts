import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { sourceLink } from '@/lib/domain/capture/source-link';
import { storedPlace } from '@/lib/domain/capture/stored-place';
import { findPlace } from '@/lib/page/find-place';
import { launchBrowser, newProfile, removeProfile } from './support/launch';

const SOURCE = {
  phrase: 'petrichor',
  prefix: 'quiet morning the ',
  suffix: ' rose from the garden.',
  quote: 'On a quiet morning the petrichor rose from the garden.',
  lang: 'en',
};
const SENTENCE = SOURCE.quote;
const [BEFORE, AFTER] = ['On a quiet morning the ', ' rose from the garden.'];

/** What became of the page since; the place is either the stored one or honestly gone. */
const PAGES: readonly [what: string, body: string, isThere: boolean][] = [
  ['is as it was', `<p>${SENTENCE}</p>`, true],
  ['has other paragraphs around it', `<p>New.</p><p>${SENTENCE}</p><p>More.</p>`, true],
  ['marks the phrase', `<p>${BEFORE}<b>petrichor</b>${AFTER}</p>`, true],
  ['links every word', `<p>${links(SENTENCE)}</p>`, true],
  ['breaks its lines elsewhere', `<p>${SENTENCE.replaceAll(' ', '\n   ')}</p>`, true],
  ['has soft hyphens', `<p>${BEFORE}pe&shy;tri&shy;chor${AFTER}</p>`, true],
  ['uses wide blanks', `<p>${SENTENCE.replaceAll(' ', '&nbsp;')}</p>`, true],
  ['became a list', `<ul><li>${SENTENCE}</li></ul>`, true],
  ['became a table', `<table><tr><td>1</td><td>${SENTENCE}</td></tr></table>`, true],
  ['has a note in ruby', `<p>${BEFORE}<ruby>petrichor<rt>smell</rt></ruby>${AFTER}</p>`, true],
  ['begins the sentence anew', `<p>That quiet morning the petrichor${AFTER}</p>`, true],
  ['has the phrase earlier, too', `<p>A petrichor shop.</p><p>${SENTENCE}</p>`, true],
  ['is empty', '', false],
  ['lost the sentence', '<p>It had rained. Nobody spoke.</p>', false],
  ['has the phrase in another sentence', '<p>The word petrichor is of 1964.</p>', false],
  ['has another word there', `<p>${BEFORE}smell${AFTER}</p>`, false],
  ['has a longer word there', `<p>${BEFORE}petrichors${AFTER}</p>`, false],
  ['tears it over two blocks', `<p>${BEFORE}</p><p>Ad.</p><p>petrichor${AFTER}</p>`, false],
  ['has it in a script only', `<script>const a = "${SENTENCE}";</script>`, false],
  ['hides it', `<p hidden>${SENTENCE}</p>`, false],
];

let server: Server;
let address: string;
let profile: string;
let page: Page;
let body = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const space = '<div style="height: 3000px"></div>';
    response.end(`<!doctype html><html lang="en"><body>${space}${body}${space}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rain`;
  profile = newProfile();
  page = await (await launchBrowser(profile)).newPage();
  await page.bringToFront();
});

test.afterAll(async () => {
  await page.context().close();
  removeProfile(profile);
  server.closeAllConnections();
  server.close();
});

for (const [what, html, isThere] of PAGES) {
  const outcome = isThere ? 'the stored sentence is found' : 'the change is said';
  test(`on a page that ${what}, ${outcome} (U-07)`, async () => {
    body = html;
    await page.goto(address);
    const place = JSON.stringify(storedPlace(SOURCE));
    const found: unknown = await page.evaluate(`(${findPlace.toString()})(${place}, true)`);
    expect(found).toBe(isThere);
    const selected = await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' '));
    expect(selected?.replaceAll('\u00ad', '')).toBe(isThere ? 'petrichor' : '');
    const isMoved = await page.evaluate(() => scrollY > 1000);
    expect(isMoved).toBe(isThere);
  });
}

test('the source link jumps to the stored place, and to no other where that is gone', async () => {
  const link = sourceLink({ ...SOURCE, url: address }) ?? '';
  body = `<p>${SENTENCE}</p>`;
  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await page.goto('about:blank');
  body = '<p>The word petrichor is of 1964.</p>';
  await page.goto(link);
  await expect(page.getByText('1964')).toBeAttached();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

function links(sentence: string): string {
  return sentence
    .split(' ')
    .map((word) => `<a href="#">${word}</a>`)
    .join(' ');
}
