import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import {
  atOnceInOneFile,
  lateStyles,
  nativeBrowser,
  newTabApp,
  newTabTags,
  paintedCards,
} from './scripts/page-build';
import { sqliteFromMemory } from './scripts/sqlite-build';
import { EXTENSION_CSP, manifestFor } from './scripts/manifest';

/** Each is built by itself, so that what it opens with can be one file. */
const PAGES = ['newtab', 'popup', 'dashboard', 'welcome'];
/** Begin as they were seen last. */
const PAINTED = ['popup', 'dashboard'];

export default defineConfig({
  imports: false,
  hooks: {
    // `imports: false` still injects WXT's own names where a local one is called `storage`.
    'config:resolved': (wxt) => {
      wxt.config.imports.imports = [];
      wxt.config.imports.presets = [];
    },
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.find((group) => Array.isArray(group));
      for (const name of PAGES) {
        const page = pages?.find((each) => each.name === name);
        if (!pages || !page) continue;
        pages.splice(pages.indexOf(page), 1);
        groups.push([page]);
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const [page] = entrypoints;
      if (!page || !PAGES.includes(page.name)) return;
      const own = page.name === 'newtab' ? [newTabTags, paintedCards] : atOnceInOneFile;
      const painted = PAINTED.includes(page.name) ? [lateStyles] : [];
      config.plugins = [config.plugins, nativeBrowser, own, painted];
    },
  },
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    ...manifestFor(browser),
    content_security_policy: { extension_pages: EXTENSION_CSP },
  }),
  alias: { '@': '.' },
  vite: () => ({
    plugins: [newTabApp, sqliteFromMemory],
    resolve: {
      alias: {
        // Its browser build makes an element while it loads, and a worker has no document.
        'decode-named-character-reference': fileURLToPath(
          new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    // The import's worker loads SQLite only when an Anki file comes: a part of its own.
    worker: { format: 'es', plugins: () => [sqliteFromMemory] },
    build: { modulePreload: false, target: 'esnext', sourcemap: false },
  }),
});
