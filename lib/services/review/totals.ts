import { addDay, countDays, emptyDay } from '@/lib/domain/review/count-day';
import type { HistoryEntry } from '@/lib/domain/review/history';
import type { Writes } from '@/lib/storage/transact';

/** Brings the day totals from what one card's history gave to them to what it gives now. */
export async function moveTotals(
  tx: Writes<'days'>,
  before: readonly HistoryEntry[],
  after: readonly HistoryEntry[],
): Promise<void> {
  const days = tx.objectStore('days');
  const parts = [
    ...countDays([before]).map((part) => ({ part, by: -1 as const })),
    ...countDays([after]).map((part) => ({ part, by: 1 as const })),
  ];
  const touched = new Map(parts.map(({ part }) => [`${part.day} ${part.deckId}`, part]));
  for (const [key, { day, deckId }] of touched) {
    const mine = parts.filter(({ part }) => `${part.day} ${part.deckId}` === key);
    const none = emptyDay(day, deckId);
    const change = mine.reduce((sum, { part, by }) => addDay(sum, part, by), none);
    if (isSame(change, none)) continue;
    await days.put(addDay((await days.get([day, deckId])) ?? none, change, 1));
  }
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
