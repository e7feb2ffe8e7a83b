import type { Card } from '@/lib/domain/card/card';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import type { DueMove } from '@/lib/domain/review/due-days';
import { readHistories, type HistoryStores } from '@/lib/storage/read-history';
import { countIn } from '@/lib/services/review/totals';
import type { Reads, Writes } from '@/lib/storage/transact';
import { addToDays } from './add-to-days';

/** Whether somebody answered it in Morsel: a card may have come with answers given elsewhere. */
export async function wasAnsweredHere(
  tx: Reads<'histories'>,
  { id, packId }: Card,
): Promise<boolean> {
  const history = await tx.objectStore('histories').get(id);
  // A head without any history is nothing that an import writes: rather one card too many stays.
  if (history === undefined) return packId === undefined;
  return history.entries.some(
    (entry) => entry.type !== 'import' && !('surface' in entry && entry.surface === 'import'),
  );
}

/** The cards that are gone for good. */
export function goneCards(moves: readonly DueMove[]): readonly Card[] {
  return moves.flatMap(({ before, after }) => (after === undefined && before ? [before] : []));
}

/** Takes out what cards learned elsewhere; `isCounted`: from the totals of its days, too. */
export async function forgetLearned(
  tx: Writes<HistoryStores | 'days'>,
  cards: readonly Card[],
  isCounted: boolean,
): Promise<void> {
  const days = new Map<string, DayTotals>();
  const learned = cards.filter((card) => card.head !== undefined);
  for (const { entries } of await readHistories(tx, learned)) addToDays(days, entries);
  await Promise.all(learned.map(({ id }) => tx.objectStore('histories').delete(id)));
  if (isCounted) await Promise.all([...days.values()].map((part) => countIn(tx, part, -1)));
}
