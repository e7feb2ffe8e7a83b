import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deck } from '@/lib/domain/deck/deck';
import { parseId, type DeckId, type UndoId } from '@/lib/domain/ids';
import { editDeck } from '@/lib/services/library/change-decks';
import { deleteDeck } from '@/lib/services/library/delete-deck';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aDeck } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const NAMES = ['a', 'b', 'c'] as const;
const idOf = (name: string) => parseId<DeckId>(name);

const withDecks = () =>
  fakeApp({ rows: { decks: NAMES.map((name) => aDeck({ id: idOf(name), name })) } });

async function decksOf(app: FakeApp): Promise<ReadonlyMap<DeckId, Deck>> {
  const all = await (await app.db()).getAll('decks');
  return new Map(all.map((deck) => [deck.id, deck]));
}

/** Moves a deck, with another name if one is given; the undo of it, or none where it cannot go there. */
async function move(app: FakeApp, name: string, above?: string, newName?: string) {
  const deck = (await decksOf(app)).get(idOf(name));
  if (deck === undefined) throw new Error(`no deck ${name}`);
  const from = { name: deck.name, ...(deck.parentId && { parentId: deck.parentId }) };
  const to = {
    name: newName ?? deck.name,
    parentId: above === undefined ? undefined : idOf(above),
  };
  const outcome = await editDeck(app, { deckId: deck.id, from, to });
  return outcome.kind === 'changed' ? outcome.undoId : undefined;
}

/** The decks that are below themselves. */
function circles(decks: ReadonlyMap<DeckId, Deck>): readonly DeckId[] {
  return [...decks.values()]
    .filter((deck) => {
      const seen = new Set<DeckId>();
      for (let at = deck.parentId; at && !seen.has(at); at = decks.get(at)?.parentId) seen.add(at);
      return seen.has(deck.id);
    })
    .map(({ id }) => id);
}

describe('the undo of a moved deck', () => {
  it('puts it back, as long as the deck above did not move below it', async () => {
    const app = await withDecks();
    await move(app, 'a', 'b');
    const undoId = await move(app, 'a', 'c');
    expect(await undoChange(app, { undoId: undoId ?? parseId<UndoId>('') })).toMatchObject({
      restored: 1,
      kept: 0,
    });
    expect((await decksOf(app)).get(idOf('a'))?.parentId).toBe('b');
  });

  it('leaves it where it is when the deck above lies below it by now, and says so', async () => {
    const app = await withDecks();
    await move(app, 'a', 'b');
    const undoId = await move(app, 'a', 'c');
    await move(app, 'b', 'a');
    const outcome = await undoChange(app, { undoId: undoId ?? parseId<UndoId>('') });
    expect(outcome).toMatchObject({ kind: 'undone', restored: 0, kept: 1 });
    const decks = await decksOf(app);
    expect(decks.get(idOf('a'))?.parentId).toBe('c');
    expect(decks.get(idOf('b'))?.parentId).toBe('a');
  });

  it('takes the rest of the change back where only its place is taken', async () => {
    const app = await withDecks();
    await move(app, 'a', 'b');
    const undoId = await move(app, 'a', 'c', 'another name');
    await move(app, 'b', 'a');
    await undoChange(app, { undoId: undoId ?? parseId<UndoId>('') });
    expect((await decksOf(app)).get(idOf('a'))).toMatchObject({ name: 'a', parentId: 'c' });
  });

  it('makes no circle, whatever was moved, deleted and taken back in whatever order', async () => {
    const deck = fc.constantFrom(...NAMES);
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ name: deck, above: fc.option(deck, { nil: undefined }) }),
      },
      { weight: 3, arbitrary: fc.record({ undo: fc.noBias(fc.nat(20)) }) },
      { weight: 1, arbitrary: fc.record({ gone: deck }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
        const app = await withDecks();
        const undos: UndoId[] = [];
        for (const one of steps) {
          if ('undo' in one) {
            const [undoId] = undos.splice(one.undo % Math.max(1, undos.length), 1);
            if (undoId) await undoChange(app, { undoId });
          } else if ('gone' in one) {
            const outcome = await deleteDeck(app, { deckId: idOf(one.gone) });
            if ('undoId' in outcome && outcome.undoId) undos.push(outcome.undoId);
          } else {
            const undoId = await move(app, one.name, one.above);
            if (undoId) undos.push(undoId);
          }
          expect(circles(await decksOf(app))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
