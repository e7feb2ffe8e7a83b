import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MODULE = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/;
const STYLES = /\s*<link rel="stylesheet"[^>]* href="([^"]+)">/g;

/** How the new tab is built: nothing before the first frame that can wait, nothing twice. */
export function newTabBuild(): readonly Plugin[] {
  return [namedFiles, nativeBrowser];
}

/**
 * Names the app's module and styles in attributes instead of tags: `paint-first` loads them when
 * somebody means the page. As tags they were fetched and read before the first frame.
 */
const namedFiles: Plugin = {
  name: 'new-tab-named-files',
  transformIndexHtml: { order: 'post', handler: nameFiles },
};

function nameFiles(html: string): string {
  const [, module] = MODULE.exec(html) ?? [];
  if (module === undefined) throw new Error('The new tab has no module script to name.');
  const styles = [...html.matchAll(STYLES)].map(([, href]) => href).join(' ');
  const names = `data-app="${module}" data-styles="${styles}"`;
  return html.replace(MODULE, '').replaceAll(STYLES, '').replace('<html', `<html ${names}`);
}

/** What the new tab asks of the browser answers with promises by itself. */
const nativeBrowser: Plugin = {
  name: 'new-tab-native-browser',
  enforce: 'pre',
  resolveId: (id) => (id === '@wxt-dev/webextension-polyfill/browser' ? NATIVE : undefined),
};

const NATIVE = fileURLToPath(new URL('native-browser.ts', import.meta.url));
