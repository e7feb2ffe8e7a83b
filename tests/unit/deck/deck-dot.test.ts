import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Deck } from '@/lib/domain/deck/deck';
import { deckDot, freeDot } from '@/lib/domain/deck/deck-dot';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { aDeck } from '@/tests/support/factories';

const ids = (most: number) =>
  fc.uniqueArray(fc.uuid(), { maxLength: most }).map((all) => all.map((id) => parseId<DeckId>(id)));

/** Decks made one after another. */
function made(deckIds: readonly DeckId[]): readonly Deck[] {
  const decks: Deck[] = [];
  for (const id of deckIds) decks.push(aDeck({ id, dot: freeDot(id, decks) }));
  return decks;
}

it('no two of eight decks have the same colour', () => {
  fc.assert(
    fc.property(ids(8), (deckIds) => {
      const dots = made(deckIds).map(deckDot);
      expect(new Set(dots).size).toBe(dots.length);
    }),
  );
});

it('of more than eight decks none has a colour that another colour is two decks short of', () => {
  fc.assert(
    fc.property(ids(30), (deckIds) => {
      const dots = made(deckIds).map(deckDot);
      const uses = [1, 2, 3, 4, 5, 6, 7, 8].map((dot) => dots.filter((one) => one === dot).length);
      expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1);
    }),
  );
});

it('a deck without a stored colour keeps the one of its id, and a new one leaves it that', () => {
  const old = aDeck({ id: parseId('deck-1') });
  const dot = deckDot(old);
  const sameHash = parseId<DeckId>('deck-9');
  expect(deckDot({ id: sameHash })).toBe(dot);
  expect(freeDot(sameHash, [old])).not.toBe(dot);
});

it('the colour of a deleted deck is free again', () => {
  const gone = aDeck({ id: parseId('deck-1'), deletedAt: 1 });
  expect(freeDot(parseId('deck-9'), [gone])).toBe(deckDot(gone));
});
