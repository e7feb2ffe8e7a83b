import type { Card } from '@/lib/domain/card/card';
import type { DeckId } from '@/lib/domain/ids';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { DurationMs } from '@/lib/domain/time/instant';
import type { DueDay } from './day-totals';
import { dueDayOf } from './schedule';

/** What one card is expected to take while nothing better is known. */
export const USUAL_CARD_MS = 8000;

/** One card's row before and after a write; absent where there was or is none. */
export interface DueMove {
  readonly before?: Card | undefined;
  readonly after?: Card | undefined;
  /** What it is expected to take. */
  readonly tookMs?: DurationMs;
}

/** What moves change for one deck on one day. */
export interface DueChange {
  readonly deckId: DeckId;
  readonly day: LearnerDay;
  readonly left: number;
  readonly came: number;
  readonly cameMs: DurationMs;
}

/** The day on which the queue will ask for a card; absent while new, suspended or deleted. */
export function dueDayOfCard(card: Card | undefined): LearnerDay | undefined {
  return card?.dueAt === undefined ? undefined : dueDayOf(card.schedule);
}

/** What writing these cards changes, one line for each deck and day; nothing where all stay. */
export function countDueMoves(moves: readonly DueMove[]): readonly DueChange[] {
  const changes: DueChanges = new Map();
  addDueMoves(changes, moves);
  return [...changes.values()];
}

/** What any number of moves change, by deck and day. */
export type DueChanges = Map<string, DueChange>;

/** Adds these moves to what others change. */
export function addDueMoves(changes: DueChanges, moves: readonly DueMove[]): void {
  const add = (card: Card | undefined, change: Partial<DueChange>) => {
    const day = dueDayOfCard(card);
    if (card === undefined || day === undefined) return;
    const key = `${card.deckId} ${day}`;
    const known = changes.get(key) ?? { deckId: card.deckId, day, left: 0, came: 0, cameMs: 0 };
    changes.set(key, {
      ...known,
      left: known.left + (change.left ?? 0),
      came: known.came + (change.came ?? 0),
      cameMs: known.cameMs + (change.cameMs ?? 0),
    });
  };
  for (const { before, after, tookMs = USUAL_CARD_MS } of moves) {
    if (isSamePlace(before, after)) continue;
    add(before, { left: 1 });
    add(after, { came: 1, cameMs: tookMs });
  }
}

/**
 * The row after a change; absent when no card is left. What each card brought is not kept: one that
 * leaves takes its share.
 */
export function changedDueDay(row: DueDay | undefined, change: DueChange): DueDay | undefined {
  const { deckId, day, left, came, cameMs } = change;
  const stayed = Math.max(0, (row?.cards ?? 0) - left);
  const cards = stayed + came;
  if (cards === 0) return undefined;
  const share = row === undefined || row.cards === 0 ? 0 : stayed / row.cards;
  return { deckId, day, cards, tookMs: Math.round((row?.tookMs ?? 0) * share) + cameMs };
}

function isSamePlace(before: Card | undefined, after: Card | undefined): boolean {
  return before?.deckId === after?.deckId && dueDayOfCard(before) === dueDayOfCard(after);
}
