import type { Page } from '@playwright/test';
import type { MorselSchema, Store } from '@/lib/storage/schema';

export type Rows = { readonly [Name in Store]?: readonly MorselSchema[Name]['value'][] };

/** Reads and writes the extension's database from a page of its own, beside the product. */
export interface Database {
  readAll<Name extends Store>(store: Name): Promise<readonly MorselSchema[Name]['value'][]>;
  put(rows: Rows): Promise<void>;
  /** Takes everything out of these stores. */
  clear(...stores: readonly Store[]): Promise<void>;
}

/** One transaction: takes out, then puts in, then reads. */
interface Work {
  readonly clear?: readonly Store[];
  readonly put?: Rows;
  readonly read?: Store;
}

/** How often the database is opened before it counts as gone; the browser takes seconds for each. */
const OPENINGS = 5;

/** `page` may be any page of the extension; the database is the one that the product made. */
export function databaseIn(page: Page): Database {
  const work = async (wanted: Work): Promise<unknown[]> => {
    for (let tries = 1; ; tries++) {
      try {
        return await page.evaluate(workOn, JSON.stringify(wanted));
      } catch (error) {
        // As the product does: what the browser could not open it opens at one of the next tries.
        if (tries === OPENINGS || !String(error).includes('opening backing store')) throw error;
      }
    }
  };
  return {
    readAll: (store) => work({ read: store }) as never,
    put: async (rows) => void (await work({ put: rows })),
    clear: async (...stores) => void (await work({ clear: stores })),
  };
}

/** Runs in the page. Waits until the product has made its stores: opening first would make none. */
async function workOn(text: string): Promise<unknown[]> {
  const { clear = [], put = {}, read } = JSON.parse(text) as Work;
  while (!(await indexedDB.databases()).some(({ name }) => name === 'morsel')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('morsel');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('open')));
    opening.addEventListener('success', () => {
      const stores = [...opening.result.objectStoreNames];
      const names = [...clear, ...Object.keys(put), ...(read ? [read] : [])];
      const missing = names.filter((name) => !stores.includes(name));
      if (missing.length > 0) return reject(new Error(`No store ${missing.join(', ')}.`));
      const mode = read ? 'readonly' : 'readwrite';
      // What a test laid there is on the disk before anything is killed.
      const tx = opening.result.transaction(names, mode, { durability: 'strict' });
      for (const name of clear) tx.objectStore(name).clear();
      for (const [name, rows] of Object.entries(put)) {
        for (const row of rows) tx.objectStore(name).put(row);
      }
      const reading = read && tx.objectStore(read).getAll();
      tx.addEventListener('abort', () => reject(tx.error ?? new Error('work')));
      tx.addEventListener('complete', () => {
        opening.result.close();
        resolve(reading?.result ?? []);
      });
    });
  });
}
