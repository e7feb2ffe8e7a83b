import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension API inside `evaluate` functions, which run in the browser. */
  const chrome: Browser;
}
