import type { Card } from '@/lib/domain/card/card';
import type { DeckId } from '@/lib/domain/ids';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import type { ReviewOptions } from '@/lib/domain/review/options';
import type { Settings } from '@/lib/domain/settings';

export interface NewCardContext {
  readonly settings: Settings;
  /** Nothing was answered on any day before. */
  readonly isFirstDay: boolean;
  readonly today: readonly DayTotals[];
  readonly optionsOf: (deckId: DeckId) => ReviewOptions;
}

/** New cards in the order in which they come, and which of them today's number allows. */
export interface NewCards {
  readonly allowed: readonly Card[];
  readonly beyond: readonly Card[];
}

/**
 * Deals new cards deck by deck, one each in turn, the deck with fewest new ones today first. A deck
 * with a number of its own has that many; all others share the setting's.
 */
export function dealNewCards(
  perDeck: ReadonlyMap<DeckId, readonly Card[]>,
  ctx: NewCardContext,
): NewCards {
  const shared = ctx.isFirstDay ? ctx.settings.newFirstDay : ctx.settings.newPerDay;
  const done = new Map(ctx.today.map((row) => [row.deckId, row.newCards]));
  const ownLimit = (deckId: DeckId) => ctx.optionsOf(deckId).newPerDay;
  const sharedDone = ctx.today
    .filter((row) => ownLimit(row.deckId) === undefined)
    .reduce((sum, row) => sum + row.newCards, 0);
  let sharedLeft = shared - sharedDone;
  const allowed: Card[] = [];
  const beyond: Card[] = [];
  const given = new Map<DeckId, number>();
  for (const card of inTurn(perDeck, done)) {
    const own = ownLimit(card.deckId);
    const count = (done.get(card.deckId) ?? 0) + (given.get(card.deckId) ?? 0);
    const fits = own === undefined ? sharedLeft > 0 : count < own;
    (fits ? allowed : beyond).push(card);
    if (!fits) continue;
    given.set(card.deckId, (given.get(card.deckId) ?? 0) + 1);
    if (own === undefined) sharedLeft -= 1;
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
