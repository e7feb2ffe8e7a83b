import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import { deckAndBelow } from './deck-tree';

/** Decks below decks below decks: more levels than a tree on a screen can show. */
export const MOST_LEVELS = 10;
export const LONGEST_DECK_NAME = 100;

/** Why a deck cannot have this name there. */
export type DeckObstacle =
  /** Below itself. */
  | 'circle'
  | 'tooDeep'
  /** A deck of that name stands there already; in a package the two would be one. */
  | 'taken'
  /** `::`, which stands between a deck and its sub-deck, or longer than a line. */
  | 'name';

/** What a place is checked against. */
export type Placed = Pick<Deck, 'id' | 'name' | 'parentId' | 'deletedAt'>;

export interface PlacedDeck {
  /** Absent while it is being made. */
  readonly deckId?: DeckId;
  readonly name: string;
  /** Absent: on top. */
  readonly parentId?: DeckId | undefined;
}

/** What stands against a name and place of a deck among the others; undefined where nothing does. */
export function deckObstacle(
  decks: readonly Placed[],
  { deckId, name, parentId }: PlacedDeck,
): DeckObstacle | undefined {
  if (name.includes('::') || name.length > LONGEST_DECK_NAME) return 'name';
  const live = decks.filter((deck) => deck.deletedAt === undefined);
  const moved = deckId === undefined ? new Set<DeckId>() : deckAndBelow(live, deckId);
  if (parentId !== undefined && moved.has(parentId)) return 'circle';
  const byId = new Map(live.map((deck) => [deck.id, deck]));
  const deck = deckId === undefined ? undefined : byId.get(deckId);
  const below = Math.max(0, ...[...moved].map((id) => levelsTo(id, byId) - levelsTo(deckId, byId)));
  const isMoved = deck === undefined || parentOf(deck, byId) !== parentId;
  if (isMoved && levelsTo(parentId, byId) + 1 + below > MOST_LEVELS) return 'tooDeep';
  const lower = name.toLowerCase();
  const isTaken = live.some(
    (other) =>
      other.id !== deckId &&
      parentOf(other, byId) === parentOf({ parentId }, byId) &&
      other.name.toLowerCase() === lower,
  );
  return isTaken ? 'taken' : undefined;
}

/** A deck whose parent is gone stands on top. */
function parentOf(
  { parentId }: Pick<PlacedDeck, 'parentId'>,
  byId: ReadonlyMap<DeckId, Placed>,
): DeckId | undefined {
  return parentId !== undefined && byId.has(parentId) ? parentId : undefined;
}

/** 1 for a deck on top, 0 for none. */
function levelsTo(deckId: DeckId | undefined, byId: ReadonlyMap<DeckId, Placed>): number {
  const seen = new Set<DeckId>();
  let at = deckId === undefined ? undefined : byId.get(deckId);
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.parentId === undefined ? undefined : byId.get(at.parentId);
  }
  return seen.size;
}
