import type { Page } from '@playwright/test';
import type { MorselSchema, Store } from '@/lib/storage/schema';

export type Rows = { readonly [Name in Store]?: readonly MorselSchema[Name]['value'][] };

/** Reads and writes the extension's database from a page of its own, beside the product. */
export interface Database {
  readAll<Name extends Store>(store: Name): Promise<readonly MorselSchema[Name]['value'][]>;
  put(rows: Rows): Promise<void>;
}

/** `page` may be any page of the extension; the database is the one that the product made. */
export function databaseIn(page: Page): Database {
  return {
    readAll: (store) => page.evaluate(readStore, store) as never,
    put: (rows) => page.evaluate(putRows, JSON.stringify(rows)),
  };
}

/** Runs in the page. Waits until the product has made its stores: opening first would make none. */
async function readStore(store: string): Promise<unknown[]> {
  while (!(await indexedDB.databases()).some(({ name }) => name === 'morsel')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('morsel');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('open')));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      reading.addEventListener('error', () => reject(reading.error ?? new Error('read')));
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result);
      });
    });
  });
}

/** Runs in the page. */
async function putRows(text: string): Promise<void> {
  const rows = JSON.parse(text) as Record<string, readonly unknown[]>;
  while (!(await indexedDB.databases()).some(({ name }) => name === 'morsel')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('morsel');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('open')));
    opening.addEventListener('success', () => {
      const names = Object.keys(rows);
      const tx = opening.result.transaction(names, 'readwrite');
      for (const name of names) for (const row of rows[name] ?? []) tx.objectStore(name).put(row);
      tx.addEventListener('abort', () => reject(tx.error ?? new Error('write')));
      tx.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
