import { addDay, countDays, emptyDay } from '@/lib/domain/review/count-day';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import type { HistoryEntry } from '@/lib/domain/review/history';
import type { Writes } from '@/lib/storage/transact';

/** Adds (1) or takes away (-1) what one part of the library gave to a day; an empty day goes. */
export async function countIn(tx: Writes<'days'>, part: DayTotals, by: 1 | -1): Promise<void> {
  const store = tx.objectStore('days');
  const key: [number, string] = [part.day, part.deckId];
  const before = (await store.get(key)) ?? emptyDay(part.day, part.deckId);
  const after = addDay(before, part, by);
  await (isEmpty(after) ? store.delete(key) : store.put(after));
}

/** Adds what one card learned to totals by day and deck. */
export function addToDays(days: Map<string, DayTotals>, entries: readonly HistoryEntry[]): void {
  for (const part of countDays([entries])) {
    const key = `${part.day} ${part.deckId}`;
    days.set(key, addDay(days.get(key) ?? emptyDay(part.day, part.deckId), part, 1));
  }
}

function isEmpty({ ratings, tookMs, newCards, importedReviews }: DayTotals): boolean {
  const answers = ratings.again + ratings.hard + ratings.good + ratings.easy;
  return answers + tookMs + newCards + importedReviews === 0;
}
