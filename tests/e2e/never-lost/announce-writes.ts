import type { Page } from '@playwright/test';
import type { Store } from '@/lib/storage/schema';

/**
 * From now on the page says `write-begun` on its window when it opens a write transaction over this
 * store, and `write-done` when that is complete.
 */
export function announceWrites(page: Page, store: Store): Promise<void> {
  return page.evaluate((name) => {
    const { value: open } = Object.getOwnPropertyDescriptor(
      IDBDatabase.prototype,
      'transaction',
    ) as { value: (...given: unknown[]) => IDBTransaction };
    const announced = function (this: IDBDatabase, ...given: unknown[]) {
      const tx = open.apply(this, given);
      if (tx.mode === 'readwrite' && tx.objectStoreNames.contains(name)) {
        dispatchEvent(new Event('write-begun'));
        tx.addEventListener('complete', () => dispatchEvent(new Event('write-done')));
      }
      return tx;
    };
    Object.assign(IDBDatabase.prototype, { transaction: announced });
  }, store);
}
