import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFolder } from './support/built';
import { pageScripts, scriptsFrom } from './support/page-scripts';
import { reachableFrom } from './support/reachable';
import { textOf, trackedFiles } from './support/tracked-files';

const KB = 1024;
/** What `paint-first` imports when somebody means the page. */
const APP = 'chunks/newtab.js';
const build = buildFolder('chrome');

describe('the new tab', () => {
  it('paints from one file of at most 12 KB', () => {
    const text = readFileSync(join(build, 'paint-first.js'), 'utf8');
    expect(gzipSync(text).length).toBeLessThanOrEqual(12 * KB);
    const imports = text.match(/\bimport\b\s*[({"'][^)]*|\bfrom\s*["']\.\/[^"']*/g) ?? [];
    expect(imports.map((found) => found.replaceAll(/["'`]/g, ''))).toEqual([`import(/${APP}`]);
  });

  it('loads at most 45 KB of script in two files to show a card', () => {
    const scripts = [...pageScripts(build, 'newtab.html'), ...scriptsFrom(join(build, APP))];
    const sizes = scripts.map((path) => gzipSync(readFileSync(path)).length);
    expect(scripts).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45 * KB);
  });

  it('names one script and no style sheet: everything else waits for the first frame', () => {
    const html = readFileSync(join(build, 'newtab.html'), 'utf8');
    expect(html.match(/<(script|link)[^>]*>/g)).toEqual([
      '<script src="/paint-first.js" defer blocking="render">',
    ]);
  });
});

/** Paints the popup and the library as they were seen last, before the page's own script runs. */
const PAINTS_LAST = 'paint-page.js';

it('a page is painted as it was seen last from one file of at most 1 KB', () => {
  const text = readFileSync(join(build, PAINTS_LAST), 'utf8');
  expect(gzipSync(text).length).toBeLessThanOrEqual(KB);
  expect(text).not.toMatch(/\bimport\b/);
});

describe.each([
  ['popup.html', 35],
  ['dashboard.html', 24],
])('%s', (page, most) => {
  it('names no style sheet, so that the first frame waits for none', () => {
    const html = readFileSync(join(build, page), 'utf8');
    expect(html).not.toContain('rel="stylesheet"');
    expect(html).toMatch(/data-styles="\/assets\/[^"]+\.css"/);
  });

  it(`opens with one script file of at most ${most} KB`, () => {
    const scripts = pageScripts(build, page).filter((path) => !path.endsWith(PAINTS_LAST));
    const sizes = scripts.map((path) => gzipSync(readFileSync(path)).length);
    expect(scripts).toHaveLength(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most * KB);
  });
});

describe.each([
  // `diff` with the first typed answer, `ts-fsrs` with the first rating.
  ['entrypoints/newtab/main.tsx', ['@preact/signals', 'diff', 'idb', 'preact', 'ts-fsrs', 'wxt']],
  ['entrypoints/paint-first.ts', ['wxt']],
])('%s', (entry, allowed) => {
  it('loads no package beyond the few it is made of', () => {
    const { packages } = reachableFrom(entry);
    expect([...packages].filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

it('the popup loads no heavy library', () => {
  const { packages } = reachableFrom('entrypoints/popup/main.tsx', false);
  const heavy = ['papaparse', 'fflate', '@sqlite.org/sqlite-wasm', '@tanstack/virtual-core'];
  expect([...packages].filter((name) => heavy.includes(name))).toEqual([]);
});

it.each(['background.ts', 'newtab/main.tsx', 'popup/main.tsx', 'dashboard/main.tsx'])(
  '%s never loads what sets formulas and code: that is a worker of its own',
  (entry) => {
    const { packages } = reachableFrom(`entrypoints/${entry}`);
    expect([...packages].filter((name) => ['temml', 'highlight.js'].includes(name))).toEqual([]);
  },
);

describe('SQLite', () => {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' });

  it('is in the package once, without workers of its own', () => {
    expect(files.filter((name) => /sqlite/.test(name))).toEqual([
      expect.stringMatching(/^assets\/sqlite3-[\w-]+\.wasm$/),
    ]);
  });

  it('is loaded late, by the import alone', () => {
    const scripts = files.filter((name) => name.endsWith('.js'));
    const holding = scripts.filter((name) => textOf([join(build, name)]).includes('sqlite3.wasm'));
    expect(holding).toEqual([expect.stringMatching(/^assets\/(?!import-worker)/)]);
  });
});

describe('nothing leaves the device', () => {
  const NETWORK = /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)/;

  it('only what reads packaged files fetches, and what a press tells to fetch pictures', () => {
    const sources = trackedFiles(/^(components|entrypoints|lib)\/.*\.tsx?$/);
    const asking = sources.filter((path) => NETWORK.test(textOf([path])));
    expect(asking.toSorted()).toEqual([
      'lib/platform/packaged-file.ts',
      'lib/services/transfer/fetch-picture.ts',
    ]);
  });

  it('pictures are fetched in a worker that holds nothing else, and nowhere else', () => {
    const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    const fetching = scripts.filter((name) => textOf([join(build, name)]).includes('no-referrer'));
    expect(fetching).toEqual([expect.stringMatching(/^assets\/picture-worker/)]);
  });

  it.each(['newtab.html', 'popup.html', 'welcome.html', 'dashboard.html'])(
    '%s asks no other host',
    (page) => {
      const text = textOf(pageScripts(build, page));
      const hosts = [...text.matchAll(/\bhttps?:\/\/([a-z0-9.-]+\.[a-z]+)/gi)].map((m) => m[1]);
      expect(hosts.filter((host) => host !== 'www.w3.org')).toEqual([]);
    },
  );
});
