import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { Session } from '@/lib/domain/goal/session';
import { countDays } from '@/lib/domain/review/count-day';
import type { DayTotals, DueDay } from '@/lib/domain/review/day-totals';
import type { History } from '@/lib/domain/review/history';
import { projectHistory } from '@/lib/domain/review/live-entries';
import { dueDayOfCard, USUAL_CARD_MS } from '@/lib/domain/review/due-days';
import { byTime, later } from './later';
import type { LibraryRows } from './library-rows';
import { mergeHistories, type KeptSide } from './merge-histories';
import { renameRows, type Renames } from './renames';
import { sameThings } from './same-things';

/** Two libraries as one. */
export interface MergedLibrary {
  readonly rows: LibraryRows;
  /** What of `here` goes by another id there. */
  readonly renamed: Renames;
}

/**
 * Two states of one person's library as one, the same whichever comes first.
 * - What is one thing under two ids becomes one (`sameThings`).
 * - Documents: what was said last wins, tombstones included; of a session first the one reopened more.
 * - Facts (histories, check-ins): both; a card's schedule follows its whole history.
 * - Day totals are counted again where histories say something about them.
 */
export function mergeLibrary(here: LibraryRows, incoming: LibraryRows): MergedLibrary {
  const names = sameThings(here, incoming);
  const rows = mergeNamed(renameRows(here, names.a), renameRows(incoming, names.b));
  return { rows, renamed: names.a };
}

function mergeNamed(a: LibraryRows, b: LibraryRows): LibraryRows {
  const histories = mergeHistories(a.histories, b.histories, keptSides(a.cards, b.cards));
  const cards = projectCards(mergeDocuments(a.cards, b.cards, idOf), histories);
  return {
    decks: mergeDocuments(a.decks, b.decks, idOf),
    noteTypes: mergeDocuments(a.noteTypes, b.noteTypes, idOf),
    notes: mergeDocuments(a.notes, b.notes, idOf),
    cards,
    histories,
    days: mergeDays([...a.days, ...b.days], histories),
    dueDays: mergeDueDays([...a.dueDays, ...b.dueDays], cards),
    lessons: mergeDocuments(a.lessons, b.lessons, idOf),
    lessonProgress: mergeDocuments(a.lessonProgress, b.lessonProgress, (row) => row.lessonId),
    objectives: mergeDocuments(a.objectives, b.objectives, idOf),
    goals: mergeDocuments(a.goals, b.goals, idOf),
    sessions: mergeDocuments(a.sessions, b.sessions, idOf, laterSession),
    checkIns: mergeDocuments(a.checkIns, b.checkIns, idOf),
    inbox: mergeDocuments(a.inbox, b.inbox, idOf),
  };
}

/** Which of two rows of a card stays. */
function keptSides(a: readonly Card[], b: readonly Card[]): KeptSide {
  const inA = new Map(a.map((card) => [card.id, card]));
  const inB = new Map(b.map((card) => [card.id, card]));
  return (cardId) => {
    const [mine, theirs] = [inA.get(cardId), inB.get(cardId)];
    const order = mine && theirs ? byTime(mine, theirs) : 0;
    return order === 0 ? undefined : order > 0 ? 'a' : 'b';
  };
}

/** Cards as their histories say; a card without one stays as it is. */
export function projectCards(cards: readonly Card[], histories: readonly History[]): Card[] {
  const byCard = new Map(histories.map(({ cardId, entries }) => [cardId, entries]));
  return cards.map((card) => {
    const entries = byCard.get(card.id);
    if (entries === undefined || entries.length === 0) return card;
    const { schedule, head } = projectHistory(entries);
    const isCurrent = head === card.head && same(schedule, card.schedule);
    if (isCurrent) return card;
    const { head: _head, ...rest } = card;
    return withIndexKeys({ ...rest, schedule, ...(head !== undefined && { head }) });
  });
}

function idOf<Id extends string>(row: { readonly id: Id }): Id {
  return row.id;
}

/** One row per key: the later one. */
function mergeDocuments<Row extends object>(
  a: readonly Row[],
  b: readonly Row[],
  keyOf: (row: Row) => string,
  laterOf: (one: Row, other: Row) => Row = later,
): Row[] {
  const merged = new Map<string, Row>();
  for (const row of [...a, ...b]) {
    const other = merged.get(keyOf(row));
    merged.set(keyOf(row), other === undefined ? row : laterOf(other, row));
  }
  return [...merged.values()].toSorted((x, y) => compare(keyOf(x), keyOf(y)));
}

/**
 * Of a session the one whose end was taken back more often, whatever the clocks say: the check-ins of
 * the ends before are taken back by facts, and would count no more for the other.
 */
function laterSession(a: Session, b: Session): Session {
  const byCount = (a.reopenedCount ?? 0) - (b.reopenedCount ?? 0);
  if (byCount !== 0) return byCount > 0 ? a : b;
  // A restore laid one of them to rest where it came to.
  const isSameState = a.stamp !== b.stamp || (a.state === 'running') === (b.state === 'running');
  if (!isSameState) return a.state === 'running' ? a : b;
  return later(a, b);
}

function mergeDays(known: readonly DayTotals[], histories: readonly History[]): DayTotals[] {
  const days = new Map<string, DayTotals>();
  const keyOf = ({ day, deckId }: DayTotals) => `${day} ${deckId}`;
  for (const row of known) {
    const other = days.get(keyOf(row));
    days.set(keyOf(row), other === undefined ? row : later(other, row));
  }
  for (const row of countDays(histories.map(({ entries }) => entries))) days.set(keyOf(row), row);
  return [...days.values()].toSorted((x, y) => x.day - y.day || compare(x.deckId, y.deckId));
}

/** Cards falling due, counted from the cards; the time stays where the count did. */
function mergeDueDays(known: readonly DueDay[], cards: readonly Card[]): DueDay[] {
  const keyOf = ({ deckId, day }: Pick<DueDay, 'deckId' | 'day'>) => `${deckId} ${day}`;
  const counted = new Map<string, DueDay>();
  for (const card of cards) {
    const day = dueDayOfCard(card);
    if (day === undefined) continue;
    const { deckId } = card;
    const key = keyOf({ deckId, day });
    const cardsThere = (counted.get(key)?.cards ?? 0) + 1;
    counted.set(key, { deckId, day, cards: cardsThere, tookMs: cardsThere * USUAL_CARD_MS });
  }
  for (const row of known) {
    const mine = counted.get(keyOf(row));
    if (mine === undefined || mine.cards === row.cards) counted.set(keyOf(row), row);
  }
  return [...counted.values()].toSorted((x, y) => compare(x.deckId, y.deckId) || x.day - y.day);
}

function same(a: object, b: object): boolean {
  return sortedText(a) === sortedText(b);
}

function sortedText(row: object): string {
  return JSON.stringify(Object.entries(row).toSorted(([x], [y]) => compare(x, y)));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
