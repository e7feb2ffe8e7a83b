import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MODULE = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/;
const STYLES = /\s*<link rel="stylesheet"[^>]* href="([^"]+)">/g;

/** Where the new tab's app is built to: `entrypoints/paint-first.ts` imports it from there. */
const APP = 'chunks/newtab.js';

/** For the script that imports the app when it is wanted: a file of its own, not a part of it. */
export const newTabApp: Plugin = {
  name: 'new-tab-app',
  resolveId: (id) => (id === `/${APP}` ? { id, external: true } : undefined),
};

/**
 * Takes the tags of the app's module and styles out of the page: `paint-first` loads them when
 * somebody means the page. As tags they were fetched and read before the first frame. The app is one
 * file: three small ones of what it shares with its late parts were fetched after it.
 */
export const newTabTags: Plugin = {
  name: 'new-tab-without-tags',
  outputOptions: (options) => ({
    ...options,
    entryFileNames: APP,
    codeSplitting: { groups: [{ name: 'at-once', tags: ['$initial'] }] },
  }),
  transformIndexHtml: { order: 'post', handler: takeTags },
};

function takeTags(html: string): string {
  if (!html.includes(`src="/${APP}"`)) throw new Error('The new tab has no module to take out.');
  return takeStyles(html).replace(MODULE, '');
}

/** Names the page's style sheets on its root in place of their tags; `loadStyles` loads them. */
function takeStyles(html: string): string {
  const styles = [...html.matchAll(STYLES)].map(([, href]) => href).join(' ');
  return html.replaceAll(STYLES, '').replace('<html', `<html data-styles="${styles}"`);
}

/** For pages whose first frame is painted by `paint-page`, with styles of its own. */
export const lateStyles: Plugin = {
  name: 'late-styles',
  transformIndexHtml: { order: 'post', handler: takeStyles },
};

/**
 * Everything that a page opens with is one file, and what several of its late parts share is one
 * more, fetched beside the part that is wanted: each file in a chain costs 10 to 30 ms.
 */
export const atOnceInOneFile: Plugin = {
  name: 'at-once-in-one-file',
  config: () => ({ build: { modulePreload: { polyfill: false } } }),
  outputOptions: (options) => ({
    ...options,
    codeSplitting: {
      groups: [
        { name: 'at-once', tags: ['$initial'], priority: 1 },
        { name: 'shared', minShareCount: 2 },
      ],
    },
  }),
};

/**
 * What pages ask of the browser answers with promises by itself. The polyfill would be a
 * tenth of a page's script.
 */
export const nativeBrowser: Plugin = {
  name: 'native-browser',
  enforce: 'pre',
  resolveId: (id) => (id === '@wxt-dev/webextension-polyfill/browser' ? NATIVE : undefined),
};

/** The new tab's app shows cards with the code that painted the first one. */
export const paintedCards: Plugin = {
  name: 'painted-cards',
  enforce: 'pre',
  resolveId: (id) => (/\/snapshot\/card\/card-html(?:\.ts)?$/.test(id) ? PAINTED : undefined),
};

const PAINTED = fileURLToPath(
  new URL('../lib/snapshot/card/painted-card-html.ts', import.meta.url),
);

const NATIVE = fileURLToPath(new URL('native-browser.ts', import.meta.url));
