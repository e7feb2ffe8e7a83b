import { expect, test } from '@playwright/test';
import { databaseIn } from '@/tests/e2e/support/database';
import { launchFirefox, type FirefoxSession } from '@/tests/e2e/support/firefox';
import { textOf } from '@/tests/e2e/support/firefox-page';
import { styledCards } from '@/tests/e2e/support/styled-card';
import { HOSTILE_CSS, HOSTILE_HTML } from '@/tests/support/hostile-styles';

let firefox: FirefoxSession;

test.beforeAll(async () => {
  firefox = await launchFirefox();
});

test.afterAll(async () => firefox.close());

test('a hostile sheet loads nothing, stays in its card and shows no answer early', async () => {
  const welcome = await firefox.openPage('welcome.html');
  const card = { front: HOSTILE_HTML, back: HOSTILE_HTML, css: HOSTILE_CSS };
  // What the database needs of a page is the same in both tools.
  await databaseIn(welcome as never).put(styledCards(card));
  const page = await firefox.openPage('newtab.html');
  await expect.poll(() => textOf(page)).toContain('Show answer');
  const seen = () =>
    page.evaluate(() => {
      const roots = [...document.querySelectorAll('.card-question, .card-answer')].flatMap(
        ({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []),
      );
      const styles = roots.map((root) =>
        [...root.querySelectorAll('*')].map((element) => getComputedStyle(element)),
      );
      const [, answer = []] = styles;
      const sheets = roots.flatMap((root) => [...root.adoptedStyleSheets]);
      const text = sheets
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
        .join();
      return {
        hit: 'hit' in window,
        kept: text.includes('"kept"'),
        evil: text.match(/evil\.example|url\(|:host-context/g),
        placed: styles.flat().filter(({ position }) => /fixed|sticky/.test(position)).length,
        shown: answer.filter(({ visibility }) => visibility === 'visible').length,
      };
    });
  await expect.poll(seen).toEqual({ hit: false, kept: true, evil: null, placed: 0, shown: 0 });
});
