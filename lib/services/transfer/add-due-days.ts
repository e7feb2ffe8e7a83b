import { addDay, emptyDay } from '@/lib/domain/review/count-day';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import { changedDueDay, type DueChange } from '@/lib/domain/review/due-days';
import { putAll } from '@/lib/storage/put-all';
import type { Writes } from '@/lib/storage/transact';

/** More than these are not written: the next tab counts them anew, as the import drops the day's list. */
const MOST_DUE_DAYS = 2000;

/**
 * Adds what a whole import gave to the days, and to the days on which cards fall due. Five years in
 * twenty decks are as many rows as notes: they are read at once, and nobody waits for each.
 */
export async function countImportIn(
  tx: Writes<'days' | 'dueDays'>,
  { days, due }: { readonly days: readonly DayTotals[]; readonly due: readonly DueChange[] },
): Promise<void> {
  await Promise.all([addDays(tx, days), addDueDays(tx, due)]);
}

async function addDays(tx: Writes<'days'>, parts: readonly DayTotals[]): Promise<void> {
  if (parts.length === 0) return;
  const ends = parts.map(({ day }) => day).toSorted((a, b) => a - b);
  const range = IDBKeyRange.bound([ends[0]], [ends.at(-1), []]);
  const rows = await tx.objectStore('days').getAll(range);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const counted = parts.map((part) =>
    addDay(known.get(keyOf(part)) ?? emptyDay(part.day, part.deckId), part, 1),
  );
  putAll(tx, 'days', counted);
}

async function addDueDays(tx: Writes<'dueDays'>, changes: readonly DueChange[]): Promise<void> {
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
