import type { Plugin } from 'vite';

/** Starts SQLite in a worker of its own: a quarter of a megabyte that nobody here calls. */
const PROMISER = /\/\/#region src\/bin\/sqlite3-worker1-promiser\.mjs\n.*?\/\/#endregion/s;
/** Its files on disk, which `lib/interchange/sqlite/load-sqlite.ts` turns off. */
const DISK_WORKER = /new URL\("sqlite3-opfs-async-proxy\.js", import\.meta\.url\)/;

/**
 * Takes out of SQLite what would start workers: databases come as bytes and are read where they are.
 * Each of the two would be one more file of the extension that nothing loads.
 */
export const sqliteFromMemory: Plugin = {
  name: 'sqlite-from-memory',
  // Before Vite sees what they name and packs it.
  enforce: 'pre',
  transform: {
    filter: { id: /@sqlite\.org\/sqlite-wasm\/dist\/index\.mjs$/ },
    handler: (code) =>
      [
        [PROMISER, 'const sqlite3_worker1_promiser_default = undefined;'] as const,
        [DISK_WORKER, 'new URL("about:blank")'] as const,
      ].reduce(replaceOnce, code),
  },
};

function replaceOnce(code: string, [what, by]: readonly [RegExp, string]): string {
  if (!what.test(code)) throw new Error(`SQLite has changed: ${what.source} is not in it.`);
  return code.replace(what, () => by);
}
