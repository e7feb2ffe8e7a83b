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
export function sumUpwards(
  alone: Iterable<readonly [DeckId, number]>,
  decks: Decks,
): Map<DeckId, number> {
  const sums = new Map<DeckId, number>();
  for (const [deckId, amount] of alone) {
    for (const { id } of lineage(decks.get(deckId), decks)) {
      sums.set(id, (sums.get(id) ?? 0) + amount);
    }
  }
  return sums;
}
