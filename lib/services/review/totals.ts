import type { DeckId } from '@/lib/domain/ids';
import { addDay, countDays, emptyDay } from '@/lib/domain/review/count-day';
import type { HistoryEntry } from '@/lib/domain/review/history';
import { dueDayOf, type Schedule } from '@/lib/domain/review/schedule';
import type { DurationMs } from '@/lib/domain/time/instant';
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

/** Moves a card between the days on which it falls due; `tookMs` is what it is expected to take. */
export async function moveDue(
  tx: Writes<'dueDays'>,
  deckId: DeckId,
  from: Schedule,
  to: Schedule,
  tookMs: DurationMs,
): Promise<void> {
  const store = tx.objectStore('dueDays');
  const left = dueDayOf(from);
  const row = left === undefined ? undefined : await store.get([deckId, left]);
  if (row && row.cards > 0) {
    // What each card brought is not kept: one goes with its share.
    const share = (row.cards - 1) / row.cards;
    await store.put({ ...row, cards: row.cards - 1, tookMs: Math.round(row.tookMs * share) });
  }
  const day = dueDayOf(to);
  if (day === undefined) return;
  const known = (await store.get([deckId, day])) ?? { deckId, day, cards: 0, tookMs: 0 };
  await store.put({ ...known, cards: known.cards + 1, tookMs: known.tookMs + tookMs });
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
