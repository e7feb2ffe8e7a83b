import { changedDueDay, type DueChange } from '@/lib/domain/review/due-days';
import { putAll } from '@/lib/storage/put-all';
import type { Writes } from '@/lib/storage/transact';

/** More than these are not written: the next tab counts them anew, as the import drops the day's list. */
const MOST_DUE_DAYS = 2000;

/** Adds what a whole import gave to the days on which cards fall due; they are read at once. */
export async function addDueDays(
  tx: Writes<'dueDays'>,
  changes: readonly DueChange[],
): Promise<void> {
  if (changes.length === 0 || changes.length > MOST_DUE_DAYS) return;
  const store = tx.objectStore('dueDays');
  const known = new Map((await store.getAll()).map((row) => [keyOf(row), row]));
  const next = changes.map((change) => changedDueDay(known.get(keyOf(change)), change));
  putAll(
    tx,
    'dueDays',
    next.filter((row) => row !== undefined),
  );
  const gone = changes.filter((change, at) => next[at] === undefined && known.has(keyOf(change)));
  await Promise.all(gone.map(({ deckId, day }) => store.delete([day, deckId])));
}

function keyOf({ day, deckId }: { readonly day: number; readonly deckId: string }): string {
  return `${day} ${deckId}`;
}
