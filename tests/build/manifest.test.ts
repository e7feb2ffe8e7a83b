import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestOf } from './support/built';

/**
 * Copied from the design on purpose: a change of the source must be a change here, too. Beyond the design
 * workers may connect to hosts (docs/decisions.md); no page may, which an end-to-end test asks of each.
 */
const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self' https:; frame-src 'none'; worker-src 'self'; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; " +
  'trusted-types worker-url';

const REQUIRED = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('asks for the six permissions that add no install warning, and nothing else (C-07)', () => {
    expect([...manifest.permissions].sort()).toEqual(REQUIRED);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('warns at install of the replaced new tab only', () => {
    expect(Object.keys(manifest.chrome_url_overrides)).toEqual(['newtab']);
    expect(manifest.chrome_settings_overrides).toBeUndefined();
    expect(manifest.devtools_page).toBeUndefined();
  });

  it('may ask later only for what a person uses at that moment', () => {
    expect(
      manifest.optional_permissions.filter((name) => !['notifications', 'idle'].includes(name)),
    ).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('has the content security policy of the design, letter by letter', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(CSP);
    expect(manifest.sandbox).toBeUndefined();
  });

  it('suggests four keys and leaves undo to the person (U-03)', () => {
    const commands = Object.entries(manifest.commands);
    const suggested = commands.filter(([, command]) => command.suggested_key);
    expect(suggested.map(([name]) => name).sort()).toEqual([
      '_execute_action',
      'not-yet',
      'reveal-or-knew',
      'save-selection',
    ]);
    expect(manifest.commands.undo).toBeDefined();
  });

  it('opens no file of ours to web pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('carries the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
  });
});

it('names the oldest browsers that have what it uses', () => {
  expect(manifestOf('chrome').minimum_chrome_version).toBe('146');
  const { gecko } = manifestOf('firefox').browser_specific_settings;
  expect(gecko.strict_min_version).toBe('153.0');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

it('suggests no key to Firefox that opens a menu instead', () => {
  // The letters of its menus in English and German answer to Alt+Shift, too, before any extension.
  const commands = Object.values(manifestOf('firefox').commands);
  const keys = commands.flatMap(({ suggested_key: key }) => key?.default ?? []);
  expect(keys.filter((key) => /^Alt\+Shift\+[ABCDEFHLSTVX]$/.test(key))).toEqual([]);
});
