import { changedDueDay, countDueMoves, type DueMove } from '@/lib/domain/review/due-days';
import type { Writes } from '@/lib/storage/transact';

/** Moves cards between the days on which they fall due; days that nothing changes are not read. */
export async function moveDue(tx: Writes<'dueDays'>, moves: readonly DueMove[]): Promise<void> {
  await Promise.all(
    countDueMoves(moves).map(async (change) => {
      const store = tx.objectStore('dueDays');
      const row = await store.get([change.day, change.deckId]);
      const next = changedDueDay(row, change);
      if (next !== undefined) await store.put(next);
      else if (row !== undefined) await store.delete([change.day, change.deckId]);
    }),
  );
}
