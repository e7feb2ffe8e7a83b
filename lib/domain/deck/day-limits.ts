import type { DeckId } from '@/lib/domain/ids';
import { lineage } from '@/lib/domain/review/options';
import type { Deck } from './deck';

type Decks = ReadonlyMap<DeckId, Deck>;

/** A number that a deck has for itself and everything below it, each day. */
export interface DayLimit {
  readonly deckId: DeckId;
  readonly limit: number;
}

/** The limits that hold for a deck: its own and those of its parents. None: it shares the setting's. */
export function dayLimits(
  deckId: DeckId,
  decks: Decks,
  name: 'newPerDay' | 'minutesPerDay',
): readonly DayLimit[] {
  return lineage(decks.get(deckId), decks).flatMap(({ id, options }) => {
    const limit = options[name];
    return limit === undefined ? [] : { deckId: id, limit };
  });
}

/** What was done in each deck and in all below it together, from what was done in each alone. */
function sumUpwards(alone: Iterable<readonly [DeckId, number]>, decks: Decks): Map<DeckId, number> {
  const sums = new Map<DeckId, number>();
  for (const [deckId, amount] of alone) {
    for (const { id } of lineage(decks.get(deckId), decks)) {
      sums.set(id, (sums.get(id) ?? 0) + amount);
    }
  }
  return sums;
}

/** What the decks' numbers still allow today. Each take counts for the deck and all above it. */
export interface DayRoom {
  /** Whether a number of its own or of a parent holds for the deck. */
  readonly isLimited: (deckId: DeckId) => boolean;
  /** Whether none of them is reached. */
  readonly hasRoom: (deckId: DeckId) => boolean;
  /** Takes the amount where there is room; says whether there was. */
  readonly take: (deckId: DeckId, amount: number) => boolean;
}

/**
 * The one rule of who is handed out: a deck is asked until its number, or that of a parent, is reached.
 * `done` is what each deck alone has had; it and all amounts are in units of `unit` to the number.
 */
export function dayRoom(
  name: 'newPerDay' | 'minutesPerDay',
  decks: Decks,
  { done, unit = 1 }: { done: Iterable<readonly [DeckId, number]>; unit?: number },
): DayRoom {
  const sums = sumUpwards(done, decks);
  const known = new Map<DeckId, readonly DayLimit[]>();
  const limitsOf = (deckId: DeckId) => {
    const limits = known.get(deckId) ?? dayLimits(deckId, decks, name);
    known.set(deckId, limits);
    return limits;
  };
  const hasRoom = (deckId: DeckId) =>
    limitsOf(deckId).every((one) => (sums.get(one.deckId) ?? 0) < one.limit * unit);
  return {
    isLimited: (deckId) => limitsOf(deckId).length > 0,
    hasRoom,
    take: (deckId, amount) => {
      if (!hasRoom(deckId)) return false;
      for (const one of limitsOf(deckId)) {
        sums.set(one.deckId, (sums.get(one.deckId) ?? 0) + amount);
      }
      return true;
    },
  };
}
