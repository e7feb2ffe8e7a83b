import type { DueDay } from '@/lib/domain/review/day-totals';
import type { Db } from '@/lib/storage/db';
import { putAll } from '@/lib/storage/put-all';
import type { Key } from '@/lib/storage/schema';
import { transact } from '@/lib/storage/transact';

/** Rows of one transaction: an answer waits for no more. */
const AT_ONCE = 250;
/** Before and behind every key. */
const [FIRST, LAST] = [[], [[]]] as const;

/**
 * Puts these in the place of all days on which cards fall due, one stretch of days after the other. Each
 * is whole; who dies between two of them has to do all of it again.
 */
export async function writeDueDays(db: Db, rows: readonly DueDay[]): Promise<void> {
  const inOrder = rows.toSorted(
    (a, b) => a.day - b.day || (a.deckId < b.deckId ? -1 : a.deckId > b.deckId ? 1 : 0),
  );
  for (let from = 0; from === 0 || from < inOrder.length; from += AT_ONCE) {
    const part = inOrder.slice(from, from + AT_ONCE);
    const next = inOrder[from + AT_ONCE];
    const start = from === 0 || part[0] === undefined ? FIRST : keyOf(part[0]);
    const end = next === undefined ? LAST : keyOf(next);
    await transact(
      db,
      ['dueDays'],
      async (tx) => {
        await tx.objectStore('dueDays').delete(IDBKeyRange.bound(start, end, false, true));
        putAll(tx, 'dueDays', part);
      },
      'relaxed',
    );
  }
}

function keyOf({ day, deckId }: DueDay): Key<'dueDays'> {
  return [day, deckId];
}
