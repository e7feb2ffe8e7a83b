import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';

/** A deck at its place in the tree. */
export interface DeckBranch {
  readonly deck: Deck;
  /** 0 at the top. */
  readonly depth: number;
}

/** Live decks, parents before children, by name. A deck whose parent is gone stands at the top. */
export function deckTree(decks: readonly Deck[]): readonly DeckBranch[] {
  const live = decks.filter((deck) => deck.deletedAt === undefined);
  const ids = new Set(live.map((deck) => deck.id));
  const children = Map.groupBy(live, ({ parentId }) =>
    parentId !== undefined && ids.has(parentId) ? parentId : undefined,
  );
  const seen = new Set<DeckId>();
  const branch = (parentId: DeckId | undefined, depth: number): DeckBranch[] =>
    (children.get(parentId) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
      .flatMap((deck) => {
        if (seen.has(deck.id)) return [];
        seen.add(deck.id);
        return [{ deck, depth }, ...branch(deck.id, depth + 1)];
      });
  const rooted = branch(undefined, 0);
  // Two machines may each have moved one deck into the other: a circle has no top, show it at the top.
  const circular = live.filter((deck) => !seen.has(deck.id)).map((deck) => ({ deck, depth: 0 }));
  return [...rooted, ...circular];
}

/** A deck and those below it, from lines in tree order. */
export function deckAndLinesBelow(
  lines: readonly { readonly deckId: DeckId; readonly depth: number }[],
  deckId: DeckId,
): ReadonlySet<DeckId> {
  const at = lines.findIndex((line) => line.deckId === deckId);
  const top = lines[at];
  if (top === undefined) return new Set();
  const after = lines.slice(at + 1);
  const end = after.findIndex((line) => line.depth <= top.depth);
  const below = end < 0 ? after : after.slice(0, end);
  return new Set([deckId, ...below.map((line) => line.deckId)]);
}

/** A deck and everything below it. */
export function deckAndBelow(decks: readonly Deck[], deckId: DeckId): ReadonlySet<DeckId> {
  const found = new Set([deckId]);
  for (let grew = true; grew;) {
    grew = false;
    for (const { id, parentId } of decks) {
      if (parentId === undefined || found.has(id) || !found.has(parentId)) continue;
      found.add(id);
      grew = true;
    }
  }
  return found;
}
