import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The fake browser before any test put something of its own into it. Files share their modules. */
const apis = Object.entries(fakeBrowser);
const functions = apis.map(([name, api]) => [name, { ...api }] as const);

const stored = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
/** It has no names of what is stored. */
const getKeys = async () => Object.keys(await stored(null));

/** Gives the fake browser its own functions back, and empties it. */
export function freshBrowser(): void {
  Object.assign(fakeBrowser, Object.fromEntries(apis));
  for (const [name, own] of functions) Object.assign(Reflect.get(fakeBrowser, name), own);
  Object.assign(fakeBrowser.storage.local, { getKeys });
  fakeBrowser.reset();
}
