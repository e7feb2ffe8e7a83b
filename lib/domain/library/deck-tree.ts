import type { Deck } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';

/** A deck at its place in the tree. */
export interface DeckBranch {
  readonly deck: Deck;
  /** 0 at the top. */
  readonly depth: number;
}

/** A line of the tree, in its order. */
export interface DeckPlace {
  readonly deckId: DeckId;
  readonly name: string;
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

/** Each deck's name with those above it, `Languages::Spanish`, from lines in tree order. */
export function deckPaths(lines: readonly DeckPlace[]): ReadonlyMap<DeckId, string> {
  const above: string[] = [];
  return new Map(
    lines.map(({ deckId, name, depth }) => {
      above.splice(depth, Infinity, name);
      return [deckId, above.join('::')];
    }),
  );
}

/** The lines that show while those in `folded` hide what lies below them. */
export function unfoldedLines<Line extends DeckPlace>(
  lines: readonly Line[],
  folded: ReadonlySet<DeckId>,
): readonly Line[] {
  let hiddenBelow = Infinity;
  return lines.filter(({ deckId, depth }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = folded.has(deckId) ? depth : Infinity;
    return true;
  });
}

/** Each deck's number with those of the decks below it, from lines in tree order. */
export function sumsWithBelow(
  lines: readonly DeckPlace[],
  counts: ReadonlyMap<DeckId, number>,
): ReadonlyMap<DeckId, number> {
  const sums = new Map<DeckId, number>();
  const above: DeckId[] = [];
  for (const { deckId, depth } of lines) {
    above.splice(depth, Infinity, deckId);
    const own = counts.get(deckId) ?? 0;
    for (const id of above) sums.set(id, (sums.get(id) ?? 0) + own);
  }
  return sums;
}

/** A deck and everything below it. */
export function deckAndBelow(
  decks: readonly Pick<Deck, 'id' | 'parentId'>[],
  deckId: DeckId,
): ReadonlySet<DeckId> {
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
