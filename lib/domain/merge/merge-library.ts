import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { Session } from '@/lib/domain/goal/session';
import { countDays } from '@/lib/domain/review/count-day';
import type { DayTotals, DueDay } from '@/lib/domain/review/day-totals';
import type { History, HistoryEntry } from '@/lib/domain/review/history';
import { projectHistory } from '@/lib/domain/review/live-entries';
import { dueDayOfCard, USUAL_CARD_MS } from '@/lib/domain/review/due-days';
import type { LibraryRows } from './library-rows';

/**
 * Two states of one person's library as one, the same whichever comes first.
 * - Documents: the later stamp wins, tombstones included; of a session first the one reopened more.
 * - Facts (histories, check-ins): both; a card's schedule follows its whole history.
 * - Day totals are counted again where histories say something about them.
 */
export function mergeLibrary(a: LibraryRows, b: LibraryRows): LibraryRows {
  const histories = mergeHistories(a.histories, b.histories);
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
  return later(a, b);
}

/** The later stamp, and of equal stamps the row whose text is greater. */
function later<Row extends object>(a: Row, b: Row): Row {
  const byStamp = stampOf(a) - stampOf(b);
  if (byStamp !== 0) return byStamp > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

function stampOf(row: object): number {
  return 'stamp' in row && typeof row.stamp === 'number' ? row.stamp : 0;
}

function mergeHistories(a: readonly History[], b: readonly History[]): History[] {
  const merged = new Map<string, History>();
  for (const history of [...a, ...b]) {
    const known = merged.get(history.cardId);
    const entries = new Map<string, HistoryEntry>();
    for (const entry of [...(known?.entries ?? []), ...history.entries]) {
      const other = entries.get(entry.id);
      entries.set(entry.id, other === undefined ? entry : later(other, entry));
    }
    merged.set(history.cardId, {
      cardId: history.cardId,
      entries: [...entries.values()].toSorted((x, y) => x.at - y.at || compare(x.id, y.id)),
    });
  }
  return [...merged.values()].toSorted((x, y) => compare(x.cardId, y.cardId));
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
