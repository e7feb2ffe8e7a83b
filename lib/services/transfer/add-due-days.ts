import { changedDueDay, type DueChange } from '@/lib/domain/review/due-days';
import type { Writes } from '@/lib/storage/transact';

/**
 * More than these are not written: an answer would wait for them. The next tab counts them anew, as the import
 * drops the day's list.
 */
const MOST_DUE_DAYS = 500;

/** Adds what a whole import gave to the days on which cards fall due. */
export async function addDueDays(
  tx: Writes<'dueDays'>,
  changes: readonly DueChange[],
): Promise<void> {
  if (changes.length > MOST_DUE_DAYS) return;
  const store = tx.objectStore('dueDays');
  await Promise.all(
    changes.map(async (change) => {
      const key: [number, string] = [change.day, change.deckId];
      const row = await store.get(key);
      const next = changedDueDay(row, change);
      if (next !== undefined) await store.put(next);
      else if (row !== undefined) await store.delete(key);
    }),
  );
}
