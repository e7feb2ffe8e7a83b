import type { Card } from '@/lib/domain/card/card';
import { dayRoom } from '@/lib/domain/deck/day-limits';
import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import type { Settings } from '@/lib/domain/settings';

export interface NewCardContext {
  readonly settings: Settings;
  /** Nothing was answered on any day before. */
  readonly isFirstDay: boolean;
  readonly today: readonly DayTotals[];
  readonly decks: ReadonlyMap<DeckId, Deck>;
}

/** New cards in the order in which they come, and which of them today's number allows. */
export interface NewCards {
  readonly allowed: readonly Card[];
  readonly beyond: readonly Card[];
}

/**
 * Deals new cards deck by deck, one each in turn, the deck with fewest new ones today first. A deck
 * with a number of its own has that many, with all below it; a parent's number holds, too. Decks
 * without any share the setting's.
 */
export function dealNewCards(
  perDeck: ReadonlyMap<DeckId, readonly Card[]>,
  ctx: NewCardContext,
): NewCards {
  const shared = ctx.isFirstDay ? ctx.settings.newFirstDay : ctx.settings.newPerDay;
  const done = new Map(ctx.today.map((row) => [row.deckId, row.newCards]));
  const room = dayRoom('newPerDay', ctx.decks, { done });
  const sharedDone = ctx.today
    .filter((row) => !room.isLimited(row.deckId))
    .reduce((sum, row) => sum + row.newCards, 0);
  let sharedLeft = shared - sharedDone;
  const allowed: Card[] = [];
  const beyond: Card[] = [];
  for (const card of inTurn(perDeck, done)) {
    const isShared = !room.isLimited(card.deckId);
    const fits = isShared ? sharedLeft > 0 : room.take(card.deckId, 1);
    (fits ? allowed : beyond).push(card);
    if (fits && isShared) sharedLeft -= 1;
  }
  return { allowed, beyond };
}

/** One card of each deck, then the next of each; a note's second card waits for the others. */
function inTurn(
  perDeck: ReadonlyMap<DeckId, readonly Card[]>,
  done: ReadonlyMap<DeckId, number>,
): Card[] {
  const decks = [...perDeck].toSorted(([a], [b]) => (done.get(a) ?? 0) - (done.get(b) ?? 0));
  const notes = new Set<string>();
  const columns = decks.map(([, cards]) =>
    cards
      .toSorted((a, b) => (a.newOrder ?? 0) - (b.newOrder ?? 0))
      .filter((card) => !notes.has(card.noteId) && notes.add(card.noteId)),
  );
  const longest = Math.max(0, ...columns.map((cards) => cards.length));
  return Array.from({ length: longest }, (_none, at) => columns.map((cards) => cards[at]))
    .flat()
    .filter((card) => card !== undefined);
}
