import type { CardId, EntryId } from '@/lib/domain/ids';
import type { History, HistoryEntry } from '@/lib/domain/review/history';
import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import { later } from './later';

/** Whose row of a card stays; absent where they are equal. */
export type KeptSide = (cardId: CardId) => 'a' | 'b' | undefined;

/**
 * Both logs of every card as one. What stands in both is known by its id; an answer that came back in a
 * file, by its instant and what was answered, as files have other ids. Of those the answer as it was
 * given here stays, else the one on the side of the card that stays.
 */
export function mergeHistories(
  a: readonly History[],
  b: readonly History[],
  keptSide: KeptSide,
): History[] {
  const merged = new Map(a.map((history) => [history.cardId, history]));
  for (const theirs of b) {
    const mine = merged.get(theirs.cardId);
    merged.set(theirs.cardId, mine === undefined ? theirs : mergeTwo(mine, theirs, keptSide));
  }
  return [...merged.values()]
    .map(({ cardId, entries }) => ({ cardId, entries: entries.toSorted(inOrder) }))
    .toSorted((x, y) => compare(x.cardId, y.cardId));
}

function mergeTwo(mine: History, theirs: History, keptSide: KeptSide): History {
  const { cardId } = mine;
  const kept = keptSide(cardId);
  const isKeptTheirs = kept === 'b';
  const dropped = copies(mine.entries, theirs.entries, isKeptTheirs);
  const entries = new Map<EntryId, HistoryEntry>();
  const [first, second] = isKeptTheirs ? [theirs, mine] : [mine, theirs];
  for (const entry of [...first.entries, ...second.entries]) {
    if (dropped.has(entry.id)) continue;
    const other = entries.get(entry.id);
    if (other === undefined) entries.set(entry.id, entry);
    else if (kept === undefined) entries.set(entry.id, later(other, entry));
  }
  return { cardId, entries: [...entries.values()].map((entry) => ofKept(entry, dropped)) };
}

/** The entries that only say again, under another id, what the other side says; by what stays for them. */
function copies(
  mine: readonly HistoryEntry[],
  theirs: readonly HistoryEntry[],
  isKeptTheirs: boolean,
): ReadonlyMap<EntryId, EntryId> {
  const [inMine, inTheirs] = [idsOf(mine), idsOf(theirs)];
  const left = new Set(theirs.filter(({ id }) => !inMine.has(id)));
  const dropped = new Map<EntryId, EntryId>();
  for (const one of mine) {
    if (left.size === 0) break;
    if (inTheirs.has(one.id)) continue;
    const other = nearest(one, left);
    if (other === undefined) continue;
    left.delete(other);
    const isMineKept = isFromFile(one) === isFromFile(other) ? !isKeptTheirs : isFromFile(other);
    if (isMineKept) dropped.set(other.id, one.id);
    else dropped.set(one.id, other.id);
  }
  return dropped;
}

/** Of the entries that say the same the one at the nearest time. */
function nearest(one: HistoryEntry, others: ReadonlySet<HistoryEntry>): HistoryEntry | undefined {
  let found: HistoryEntry | undefined;
  const distance = (other: HistoryEntry) => Math.abs(one.at - other.at);
  for (const other of others) {
    if (!isSameFact(one, other)) continue;
    if (found === undefined || distance(other) < distance(found)) found = other;
  }
  return found;
}

/**
 * A file gives no two lines one instant and moves what was done to many cards at once; an answer never
 * by a second.
 */
function isSameFact(one: HistoryEntry, other: HistoryEntry): boolean {
  if (!isFromFile(one) && !isFromFile(other)) return false;
  const apart = Math.abs(one.at - other.at);
  if (one.type === 'review') {
    return other.type === 'review' && one.rating === other.rating && apart < SECOND;
  }
  return one.type === other.type && one.type !== 'undo' && apart < MINUTE;
}

function isFromFile(entry: HistoryEntry): boolean {
  return entry.type === 'import' || ('surface' in entry && entry.surface === 'import');
}

/** What takes back a copy takes back what stays for it. */
function ofKept(entry: HistoryEntry, dropped: ReadonlyMap<EntryId, EntryId>): HistoryEntry {
  const undoes = entry.type === 'undo' ? dropped.get(entry.undoes) : undefined;
  return undoes === undefined ? entry : ({ ...entry, undoes } as HistoryEntry);
}

function idsOf(entries: readonly HistoryEntry[]): ReadonlySet<EntryId> {
  return new Set(entries.map(({ id }) => id));
}

function inOrder(x: HistoryEntry, y: HistoryEntry): number {
  return x.at - y.at || compare(x.id, y.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
