import type { EntryId } from '@/lib/domain/ids';
import type { HistoryEntry, UndoEntry } from './history';
import { NEW_SCHEDULE, type Schedule } from './schedule';

export type LiveEntry = Exclude<HistoryEntry, UndoEntry>;

/** The entries that count, oldest first: neither undo entries nor what they take back. */
export function liveEntries(entries: readonly HistoryEntry[]): LiveEntry[] {
  const undone = new Set(entries.map((entry) => entry.type === 'undo' && entry.undoes));
  return entries
    .filter((entry) => entry.type !== 'undo')
    .filter((entry) => !undone.has(entry.id))
    .toSorted(byTime);
}

/** What a card's row says once its history is what it is. */
export function projectHistory(entries: readonly HistoryEntry[]): {
  readonly schedule: Schedule;
  readonly head?: EntryId;
} {
  const last = liveEntries(entries).at(-1);
  return last ? { schedule: last.after, head: last.id } : { schedule: NEW_SCHEDULE };
}

/** The one order of entries on every machine: instant, device, id. */
function byTime(a: LiveEntry, b: LiveEntry): number {
  return a.at - b.at || compare(a.deviceId, b.deviceId) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
