import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { deckObstacle, MOST_LEVELS } from '@/lib/domain/library/deck-place';
import { deckTree, sumsWithBelow, unfoldedLines } from '@/lib/domain/library/deck-tree';
import { aDeck } from '@/tests/support/factories';

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Em', 'Fay'];
const idOf = (name: string) => parseId<DeckId>(name.toLowerCase());
const onTop = NAMES.map((name) => aDeck({ id: idOf(name), name }));

/** Moves that somebody tries, each written only where nothing stands against it. */
const moves = fc.array(
  fc.record({ deck: fc.nat(NAMES.length - 1), to: fc.option(fc.nat(NAMES.length - 1)) }),
  { maxLength: 30 },
);

function moved(tries: readonly { deck: number; to: number | null }[]) {
  return tries.reduce((decks, { deck, to }) => {
    const before = decks[deck];
    const parentId = to === null ? undefined : decks[to]?.id;
    if (before === undefined) return decks;
    const why = deckObstacle(decks, { deckId: before.id, name: before.name, parentId });
    const { parentId: _place, ...rest } = before;
    return why === undefined ? decks.with(deck, { ...rest, ...(parentId && { parentId }) }) : decks;
  }, onTop);
}

const linesOf = (decks: typeof onTop) =>
  deckTree(decks).map(({ deck, depth }) => ({ deckId: deck.id, name: deck.name, depth }));

describe('moving decks', () => {
  it('never loses one: each stands once in the tree, one below its parent', () => {
    fc.assert(
      fc.property(moves, (tries) => {
        const decks = moved(tries);
        const lines = linesOf(decks);
        expect(lines.map((line) => line.name).toSorted()).toEqual(NAMES);
        const depthOf = new Map(lines.map((line) => [line.deckId, line.depth]));
        for (const { id, parentId } of decks) {
          const above = parentId === undefined ? -1 : depthOf.get(parentId);
          expect(depthOf.get(id)).toBe((above ?? Number.NaN) + 1);
        }
      }),
    );
  });

  it('a deck has the sum of its own cards and those below it', () => {
    const counts = new Map(NAMES.map((name, at) => [idOf(name), 10 ** at]));
    fc.assert(
      fc.property(moves, (tries) => {
        const decks = moved(tries);
        const sums = sumsWithBelow(linesOf(decks), counts);
        for (const { id } of decks) {
          const below = decks.filter((deck) => deck.parentId === id);
          const expected = below.reduce((sum, deck) => sum + (sums.get(deck.id) ?? 0), 0);
          expect(sums.get(id)).toBe(expected + (counts.get(id) ?? 0));
        }
        const top = decks.filter((deck) => deck.parentId === undefined);
        expect(top.reduce((sum, deck) => sum + (sums.get(deck.id) ?? 0), 0)).toBe(111_111);
      }),
    );
  });

  it('a folded deck hides all below it and nothing else', () => {
    const folds = fc.subarray(NAMES).map((names) => new Set(names.map(idOf)));
    fc.assert(
      fc.property(moves, folds, (tries, folded) => {
        const decks = moved(tries);
        const byId = new Map(decks.map((deck) => [deck.id, deck]));
        const shown = new Set(unfoldedLines(linesOf(decks), folded).map((line) => line.deckId));
        for (const deck of decks) {
          let isHidden = false;
          for (let at = deck.parentId; at !== undefined; at = byId.get(at)?.parentId) {
            isHidden ||= folded.has(at);
          }
          expect(shown.has(deck.id)).toBe(!isHidden);
        }
      }),
    );
  });

  it('goes no deeper than a screen can show, with all that lies below the deck', () => {
    const chain = Array.from({ length: MOST_LEVELS }, (_none, at) =>
      aDeck({
        id: parseId(`level-${at}`),
        name: `Level ${at}`,
        ...(at > 0 && { parentId: parseId<DeckId>(`level-${at - 1}`) }),
      }),
    );
    const other = aDeck({ id: parseId('other'), name: 'Other' });
    const decks = [...chain, other];
    const below = (level: number) => ({ name: 'New', parentId: parseId<DeckId>(`level-${level}`) });
    expect(deckObstacle(decks, below(MOST_LEVELS - 2))).toBeUndefined();
    expect(deckObstacle(decks, below(MOST_LEVELS - 1))).toBe('tooDeep');
    const top = { deckId: parseId<DeckId>('level-0'), name: 'Level 0' };
    expect(deckObstacle(decks, { ...top, parentId: other.id })).toBe('tooDeep');
    expect(deckObstacle(decks, { ...top, name: 'Renamed' })).toBeUndefined();
  });
});
