import { addDay, countDays, emptyDay } from '@/lib/domain/review/count-day';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import type { HistoryEntry } from '@/lib/domain/review/history';

/** Adds what one card learned to totals by day and deck. */
export function addToDays(days: Map<string, DayTotals>, entries: readonly HistoryEntry[]): void {
  for (const part of countDays([entries])) {
    const key = `${part.day} ${part.deckId}`;
    days.set(key, addDay(days.get(key) ?? emptyDay(part.day, part.deckId), part, 1));
  }
}
