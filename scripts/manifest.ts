/**
 * What the manifest says beyond what the entrypoints imply. Kept apart from `wxt.config.ts` so that
 * the build test can compare the built file with this one source.
 */
import type { UserManifest } from 'wxt';

/**
 * The content security policy of the extension; accepted by both browsers. Only workers may connect to
 * other hosts: each page takes that back for itself (`lib/platform/stay-here.ts`, docs/decisions.md).
 */
export const EXTENSION_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "frame-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types worker-url',
].join('; ');

/** Permissions at install. None of them adds a warning; the list may never grow (C-07). */
export const REQUIRED_PERMISSIONS = [
  'alarms',
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'activeTab',
  'scripting',
] as const;

/** Asked for at the moment of use, never at install. */
export const OPTIONAL_PERMISSIONS = ['notifications', 'idle'] as const;

/** Of these one host at a time, by a press that names it, and given back when its pictures are here. */
export const OPTIONAL_HOSTS = ['https://*/*'] as const;

/** The manifest for one browser; entrypoints add pages, worker and new-tab override. */
export function manifestFor(browser: string): UserManifest {
  return {
    name: '__MSG_extName__',
    short_name: 'Morsel',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [...REQUIRED_PERMISSIONS],
    optional_permissions: [...OPTIONAL_PERMISSIONS],
    optional_host_permissions: [...OPTIONAL_HOSTS],
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    omnibox: { keyword: 'm' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      'reveal-or-knew': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandRevealOrKnew__',
      },
      'not-yet': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNotYet__',
      },
      'save-selection': {
        // Alt+S is Firefox's History menu, with or without Shift.
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+P' : 'Alt+Shift+S' },
        description: '__MSG_commandSaveSelection__',
      },
      undo: { description: '__MSG_commandUndo__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'morsel@morsel.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '146' }),
  };
}
