import { unwrap, type IDBPObjectStore } from 'idb';
import type { MorselSchema, Store } from './schema';
import type { Writes } from './transact';

/**
 * Puts many rows without a promise and two listeners for each; a row that cannot be stored aborts the
 * transaction, and that is how one hears of it. Only for rows nobody waits for inside it.
 */
export function putAll<Name extends Store>(
  tx: Writes<Name>,
  name: Name,
  rows: readonly MorselSchema[Name]['value'][],
): void {
  const store: unknown = unwrap(tx.objectStore(name) as unknown as IDBPObjectStore);
  for (const row of rows) (store as IDBObjectStore).put(row);
}
