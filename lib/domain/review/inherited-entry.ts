import type { Card } from '@/lib/domain/card/card';
import type { EntryId } from '@/lib/domain/ids';
import type { HistoryEntry, ImportEntry } from './history';

/** The schedule that a card came with, as its first fact: before the first entry made here. */
export function inheritedEntry(
  { schedule }: Pick<Card, 'schedule'>,
  first: HistoryEntry,
  id: EntryId,
): ImportEntry {
  const { day, zoneOffset, deckId, deviceId } = first;
  const at = Math.min(schedule.lastReviewedAt ?? first.at, first.at - 1);
  const base = { day: schedule.lastDay ?? day, zoneOffset, deckId, deviceId };
  return { type: 'import', id, at, ...base, after: schedule };
}
