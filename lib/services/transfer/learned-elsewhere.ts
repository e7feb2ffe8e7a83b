import type { Card } from '@/lib/domain/card/card';
import type { DueMove } from '@/lib/domain/review/due-days';
import { countDays } from '@/lib/domain/review/count-day';
import { countIn } from '@/lib/services/review/totals';
import type { Reads, Writes } from '@/lib/storage/transact';

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

/** Takes the cards' own histories out, and what was done here from the totals of the days. */
export async function forgetLearned(
  tx: Writes<'histories' | 'days'>,
  cards: readonly Card[],
): Promise<void> {
  const store = tx.objectStore('histories');
  const learned = cards.filter((card) => card.head !== undefined);
  const histories = await Promise.all(learned.map(({ id }) => store.get(id)));
  const days = countDays(histories.map((history) => history?.entries ?? []));
  await Promise.all(learned.map(({ id }) => store.delete(id)));
  await Promise.all(days.map((part) => countIn(tx, part, -1)));
}
