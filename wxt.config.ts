import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { newTabApp, newTabBuild } from './scripts/new-tab-build';
import { EXTENSION_CSP, manifestFor } from './scripts/manifest';

export default defineConfig({
  imports: false,
  hooks: {
    // `imports: false` still injects WXT's own names where a local one is called `storage`.
    'config:resolved': (wxt) => {
      wxt.config.imports.imports = [];
      wxt.config.imports.presets = [];
    },
    // What has to be there at once is built by itself: one file instead of a dozen shared ones.
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.find((group) => Array.isArray(group));
      for (const name of ['newtab', 'popup', 'dashboard', 'welcome']) {
        const page = pages?.find((each) => each.name === name);
        if (!pages || !page) continue;
        pages.splice(pages.indexOf(page), 1);
        groups.push([page]);
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => name === 'newtab')) {
        config.plugins = [config.plugins, ...newTabBuild()];
      }
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
    plugins: [newTabApp],
    resolve: {
      alias: {
        // Its browser build makes an element while it loads, and a worker has no document.
        'decode-named-character-reference': fileURLToPath(
          new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    build: { modulePreload: false, target: 'esnext', sourcemap: false },
  }),
});
