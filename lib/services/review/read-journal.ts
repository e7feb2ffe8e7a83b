import type { EntryId } from '@/lib/domain/ids';
import type { JournalRow } from '@/lib/storage/rows';
import type { Reads } from '@/lib/storage/transact';

/** No list that a person looks at goes further back. */
const FURTHEST = 5000;

/**
 * The newest rows of the journal, newest first: two requests, however long it is. With `now` none
 * that a clock wrote which was ahead: what it says to have been is still to come.
 */
export async function readJournal(
  tx: Reads<'journal'>,
  limit: number,
  now = Infinity,
): Promise<readonly JournalRow[]> {
  const journal = tx.objectStore('journal');
  const last = await journal.openKeyCursor(null, 'prev');
  if (last === null) return [];
  const rows = await journal.getAll(IDBKeyRange.lowerBound(last.primaryKey - limit, true));
  return rows.filter((row) => row.at <= now).toReversed();
}

/** The answers that were not taken back, newest first, read as far as they are asked for. */
export async function* readLiveAnswers(tx: Reads<'journal'>): AsyncGenerator<JournalRow> {
  const undone = new Set<EntryId>();
  for await (const row of readBackwards(tx)) {
    if (row.entryId === undefined) continue;
    if (row.kind === 'undone') undone.add(row.entryId);
    if (row.kind === 'answered' && !undone.has(row.entryId)) yield row;
  }
}

async function* readBackwards(tx: Reads<'journal'>): AsyncGenerator<JournalRow> {
  const journal = tx.objectStore('journal');
  const last = await journal.openKeyCursor(null, 'prev');
  const newest = last?.primaryKey ?? 0;
  for (let size = 64, end = newest; end > 0 && newest - end < FURTHEST; size *= 2) {
    const rows = await journal.getAll(IDBKeyRange.bound(end - size, end, true));
    yield* rows.toReversed();
    end -= size;
  }
}
