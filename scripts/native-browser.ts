import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own extension API. What pages ask of it answers with promises in both browsers; the
 * build puts it in the polyfill's place there (`page-build.ts`).
 */
const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };
const native = browser ?? chrome;

export { native as browser };
