import { addDay, countDays, emptyDay } from '@/lib/domain/review/count-day';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import type { HistoryEntry } from '@/lib/domain/review/history';
import type { Writes } from '@/lib/storage/transact';

/** Brings the day totals from what one card's history gave to them to what it gives now. */
export async function moveTotals(
  tx: Writes<'days'>,
  before: readonly HistoryEntry[],
  after: readonly HistoryEntry[],
): Promise<void> {
  const changes = new Map<string, DayTotals>();
  const add = (by: 1 | -1) => (part: DayTotals) => {
    const key = `${part.day} ${part.deckId}`;
    changes.set(key, addDay(changes.get(key) ?? emptyDay(part.day, part.deckId), part, by));
  };
  countDays([before]).forEach(add(-1));
  countDays([after]).forEach(add(1));
  for (const change of changes.values()) if (!isEmpty(change)) await countIn(tx, change, 1);
}

/** Adds (1) or takes away (-1) what a part of the library gave to a day; an empty day goes. */
export async function countIn(tx: Writes<'days'>, part: DayTotals, by: 1 | -1): Promise<void> {
  const { day, deckId } = part;
  const store = tx.objectStore('days');
  const after = addDay((await store.get([day, deckId])) ?? emptyDay(day, deckId), part, by);
  await (isEmpty(after) ? store.delete([day, deckId]) : store.put(after));
}

function isEmpty(totals: DayTotals): boolean {
  return JSON.stringify(totals) === JSON.stringify(emptyDay(totals.day, totals.deckId));
}
