import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Snapshot, SnapshotCard } from '@/lib/snapshot/snapshot';
import { expect, test, type Extension } from './support/extension';

/** Ours: each tries to run, to load or to break out in another way. */
const HOSTILE = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '<svg onload="window.hit=1"></svg>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '<a href="javascript:window.hit=1">press</a>',
  '<a href=" jAvAsCrIpT:window.hit=1">press</a>',
  '<form action="https://evil.example/"><input name=q autofocus><button>go</button></form>',
  '<style>body{display:none}</style><link rel=stylesheet href="https://evil.example/a.css">',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<img src="https://evil.example/pixel.gif"><video poster="https://evil.example/p.png"></video>',
  '<div style="position:fixed;inset:0;background:url(https://evil.example/x)">cover</div>',
  '<p style="background-image:url(https://evil.example/y);color:red">styled</p>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=window.hit=1>">',
  '<math href="javascript:window.hit=1"><mi href="https://evil.example/">x</mi></math>',
  '<math><mi xlink:href="javascript:window.hit=1" xmlns:xlink="http://www.w3.org/1999/xlink">x</mi></math>',
  '<math><maction actiontype="statusline#https://evil.example" xlink:href="javascript:window.hit=1">x</maction></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror="window.hit=1"></annotation-xml></math>',
  '<math><semantics><mi>x</mi><annotation-xml encoding="application/xhtml+xml"><iframe srcdoc="<script>parent.hit=1</script>"></iframe></annotation-xml></semantics></math>',
  '<math><mtext><svg><script>window.hit=1</script></svg><img src=x onerror=window.hit=1></mtext></math>',
  '<math><mglyph src="https://evil.example/g.png"/><mi id="app" onclick="window.hit=1">x</mi></math>',
  '<math style="position:fixed;inset:0;background:url(https://evil.example/m)"><mi mathbackground="red">x</mi></math>',
  '<math><mi style="position:fixed;inset:0">x</mi><mspace width="1em" style="background-image:image-set(url(https://evil.example/s) 1x)"/></math>',
  '<math><ms><style>*{position:fixed}</style></ms><mtext><form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>',
  '<details open ontoggle="window.hit=1">x</details><body onload="window.hit=1">',
  '<object data="data:text/html,x"></object><embed src="https://evil.example/e">',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=1>">',
  '<img srcset="https://evil.example/a 1x" alt="named">',
  '<a id="getElementById"></a><b id="app">clobber</b>',
];

test('a hostile card runs nothing, loads nothing and stays in its card', async ({ extension }) => {
  const requests: string[] = [];
  extension.context.on('request', (request) => requests.push(request.url()));
  const vectors = [...HOSTILE, ...sharedVectors()];
  const page = await openRevealingPage(extension, vectors);
  // One on each side of a card: a page has room for two.
  for (let at = 0; at < vectors.length; at += 2) {
    const html = vectors.slice(at, at + 2).join('  and  ');
    await paint(page, at);
    await expect(page.locator('.card-deck'), html).toHaveText('Deck');
    const seen = await page.evaluate(() => {
      const roots = [...document.querySelectorAll('.card-question, .card-answer')];
      const inside = roots.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])]);
      return {
        hit: 'hit' in window || '__pwned' in window,
        forbidden: inside
          .filter((element) =>
            element.matches(
              'script,iframe,object,embed,form,style,link,base,meta,svg,maction,annotation-xml,mglyph',
            ),
          )
          .map((element) => element.localName),
        fixed: inside.filter((element) => getComputedStyle(element).position === 'fixed').length,
        handlers: inside.flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'id'),
        ),
        scripts: inside.filter(
          (element) =>
            /^\s*javascript:/i.test(element.getAttribute('href') ?? '') ||
            (element instanceof MathMLElement && element.matches('[href], [*|href]')),
        ).length,
      };
    });
    expect(seen, html).toEqual({ hit: false, forbidden: [], fixed: 0, handlers: [], scripts: 0 });
  }
  const foreign = requests.filter((url) => !/^(chrome-extension|chrome|data|blob):/.test(url));
  expect(foreign).toEqual([]);
});

test('a picture that is not there is named instead of asked for', async ({ extension }) => {
  const page = await paintOne(extension, 'Which country? <img src="flag-of-peru.svg">');
  await expect(page.locator('.card-question')).toContainText('flag-of-peru.svg');
});

test('harmless markup and inline styles look as their author wrote them', async ({ extension }) => {
  const page = await paintOne(extension, '<b style="color: rgb(1, 2, 3)">bold</b>');
  const color = await page
    .locator('.card-question b')
    .evaluate((element) => getComputedStyle(element).color);
  expect(color).toBe('rgb(1, 2, 3)');
});

async function paintOne(extension: Extension, html: string): Promise<Page> {
  const page = await openRevealingPage(extension, [html, html]);
  await paint(page, 0);
  return page;
}

/**
 * A page that finds a card of these sides ready whenever the new tab opens in it, and reveals it at
 * once: a card that somebody looks into stays, although the database knows nothing of it.
 */
async function openRevealingPage(extension: Extension, sides: readonly string[]): Promise<Page> {
  const page = await extension.openPage('icon/16.png');
  await page.addInitScript(layCardReady, sides);
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      const card = document.querySelector<HTMLElement>('.card');
      if (!card) return;
      observer.disconnect();
      card.click();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return page;
}

/** Opens the new tab over the card whose front is the side of this number. */
async function paint(page: Page, at: number): Promise<void> {
  await page.goto(new URL(`/newtab.html?at=${at}`, page.url()).href);
}

/** Runs in the page before its own scripts: the snapshot holds one card. */
function layCardReady(sides: readonly string[]): void {
  const at = Number(new URLSearchParams(location.search).get('at'));
  const card: SnapshotCard = {
    kind: 'card',
    cardId: `hostile-${Math.random()}/0` as SnapshotCard['cardId'],
    deckName: 'Deck',
    dot: 1,
    front: sides[at] ?? '',
    back: sides[at + 1] ?? '',
    frontSize: 'phrase',
    backSize: 'phrase',
    notBefore: 0,
    notAfter: Date.now() + 3_600_000,
  };
  const snapshot: Snapshot = {
    version: 6,
    theme: 'auto',
    buttons: 'two',
    share: 0,
    locale: 'en',
    language: navigator.language,
    labels: {
      title: '',
      showAnswer: 'Show answer',
      choose: 'Choose an answer',
      minutes: '',
      help: 'Help',
      skip: 'Skip',
    },
    styles: [],
    madeAt: Date.now(),
    items: [card],
  };
  localStorage.setItem('morsel-snapshot', JSON.stringify(snapshot));
}

/** Collected vectors, where they are on this machine. */
function sharedVectors(): readonly string[] {
  const file = '../shared/data/decks/hostile/t12_xss.tsv';
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((line) => line !== '');
}
