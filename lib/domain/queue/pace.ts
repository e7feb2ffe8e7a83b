import type { DeckId } from '@/lib/domain/ids';
import type { DurationMs } from '@/lib/domain/time/instant';
import { answersOf, type DayTotals } from '@/lib/domain/review/day-totals';
import { USUAL_CARD_MS } from '@/lib/domain/review/due-days';

/** Answers below which a pace says little. */
const KNOWN_AFTER = 20;
const FASTEST = 2000;
const SLOWEST = 60_000;

/** The usual time of one card, from what was answered lately. */
export function paceOf(answers: number, tookMs: DurationMs): DurationMs {
  if (answers < KNOWN_AFTER) return USUAL_CARD_MS;
  return Math.min(Math.max(Math.round(tookMs / answers), FASTEST), SLOWEST);
}

/** The usual time of one card, over all decks and in each. */
export interface Paces {
  readonly all: DurationMs;
  /** That of all where a deck has too few answers to tell. */
  readonly of: (deckId: DeckId) => DurationMs;
}

/** The paces that the totals of some days tell. */
export function pacesOf(rows: readonly DayTotals[]): Paces {
  const all = paceIn(rows);
  const byDeck = Map.groupBy(rows, (row) => row.deckId);
  const known = [...byDeck].filter(([, own]) => answersIn(own) >= KNOWN_AFTER);
  const paces = new Map(known.map(([deckId, own]) => [deckId, paceIn(own)]));
  return { all, of: (deckId) => paces.get(deckId) ?? all };
}

function paceIn(rows: readonly DayTotals[]): DurationMs {
  return paceOf(
    answersIn(rows),
    rows.reduce((sum, row) => sum + row.tookMs, 0),
  );
}

function answersIn(rows: readonly DayTotals[]): number {
  return rows.reduce((sum, row) => sum + answersOf(row), 0);
}
