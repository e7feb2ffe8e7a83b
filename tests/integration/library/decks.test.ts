import { describe, expect, it } from 'vitest';
import { withIndexKeys } from '@/lib/domain/card/card';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { createDeck, editDeck } from '@/lib/services/library/change-decks';
import { loadDecks } from '@/lib/services/library/load-decks';
import { loadDecksToday } from '@/lib/services/library/load-decks-today';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { undoChange } from '@/lib/services/undo/undo-change';
import { aCard, aDeck } from '@/tests/support/factories';
import { dueNow, today, todayOf, totals } from '@/tests/support/deck-numbers';
import { fakeApp } from '@/tests/support/fake-app';
import { madeDeck } from '@/tests/support/made-deck';

describe('decks', () => {
  it('are a tree by name, each with what today holds and no backlog', async () => {
    const many = Array.from({ length: 200 }, (_none, at) => parseId<NoteId>(`m${at}`));
    const app = await fakeApp({
      settings: { minutesPerDay: 2, newPerDay: 3 },
      rows: {
        decks: [
          aDeck({ id: parseId('b'), name: 'Verbs', parentId: parseId('a') }),
          aDeck({ id: parseId('a'), name: 'Spanish' }),
          aDeck({ id: parseId('c'), name: 'Capitals', isSample: true }),
        ],
        cards: [
          ...many.map((id) => aCard({ noteId: id, deckId: parseId('a') })),
          ...many.map((id) =>
            aCard({
              noteId: id,
              ordinal: 1,
              deckId: parseId('b'),
              schedule: dueNow,
            }),
          ),
        ],
        days: [totals],
      },
    });
    const decks = await loadDecks(app);
    expect(decks.map((d) => [d.name, d.depth, d.isSample])).toEqual([
      ['Capitals', 0, true],
      ['Spanish', 0, false],
      ['Verbs', 1, false],
    ]);
    // Two minutes hold 14 cards of 8 s; with 200 due no room is left for new ones.
    expect(await todayOf(app)).toEqual({ a: 0, b: 14, c: 0 });
  });

  it('count what comes up today and nothing that does not: steps, due and the new ones allowed', async () => {
    const due = (id: string, deckId: string) =>
      aCard({ noteId: parseId(id), deckId: parseId(deckId), schedule: dueNow });
    const app = await fakeApp({
      settings: { newFirstDay: 2 },
      rows: {
        decks: [aDeck({ id: parseId('a') }), aDeck({ id: parseId('b'), parentId: parseId('a') })],
        cards: [
          due('d1', 'a'),
          due('d2', 'b'),
          { ...due('d3', 'b'), suspendedAt: 1 },
          { ...due('d4', 'b'), buriedUntilDay: today + 1 },
          ...['n1', 'n2', 'n3'].map((id) => aCard({ noteId: parseId(id), deckId: parseId('b') })),
        ].map(withIndexKeys),
      },
    });
    expect(await todayOf(app)).toEqual({ a: 1, b: 3 });
    await rebuildShortlist(app);
    expect(await todayOf(app)).toEqual({ a: 1, b: 3 });
  });

  it('count nothing more once the minutes of the day are used up', async () => {
    const app = await fakeApp({
      rows: {
        decks: [aDeck({ id: parseId('a') })],
        cards: [aCard({ deckId: parseId('a'), schedule: dueNow })],
        days: [{ ...totals, deckId: parseId('a'), tookMs: 8 * 60_000 }],
      },
    });
    expect(await todayOf(app)).toEqual({ a: 0 });
  });

  it('say from how many lapses on a card of theirs is a hard one', async () => {
    const decks = [
      aDeck({ id: parseId('a'), options: { leechAfter: 3 } }),
      aDeck({ id: parseId('b'), parentId: parseId('a') }),
      aDeck({ id: parseId('c') }),
    ];
    const found = await loadDecksToday(await fakeApp({ rows: { decks } }));
    expect(found.map(({ deckId, leechAfter }) => [deckId, leechAfter])).toEqual([
      ['a', 3],
      ['b', 3],
      ['c', 5],
    ]);
  });

  it.each([
    ['a deck of that name stands there', { name: 'child' }, 'taken'],
    ['the name would be two decks in a package', { name: 'a::b' }, 'name'],
    ['the name is longer than a line', { name: 'x'.repeat(101) }, 'name'],
  ])('refuse a name: %s', async (_reason, words, why) => {
    const app = await fakeApp();
    const { deckId: parentId } = await madeDeck(app, { name: 'Top' });
    const { deckId } = await madeDeck(app, { name: 'Child', parentId });
    expect(await createDeck(app, { ...words, parentId })).toEqual({ kind: 'refused', why });
    const other = await madeDeck(app, { name: 'Other', parentId });
    const from = { name: 'Other', parentId };
    expect(await editDeck(app, { deckId: other.deckId, from, to: { ...words, parentId } })).toEqual(
      { kind: 'refused', why },
    );
    const itself = { name: 'Child', parentId };
    const again = { deckId, from: itself, to: { name: 'CHILD', parentId } };
    expect((await editDeck(app, again)).kind).toBe('changed');
  });

  it('can be made, renamed and moved, but not below themselves', async () => {
    const app = await fakeApp();
    const top = await madeDeck(app, { name: ' Top ' });
    const child = await madeDeck(app, { name: 'Child', parentId: top.deckId });
    const name = { name: 'Top' };
    const below = { deckId: top.deckId, from: name, to: { ...name, parentId: child.deckId } };
    expect(await editDeck(app, below)).toEqual({
      kind: 'refused',
      why: 'circle',
    });
    const from = { name: 'Child', parentId: top.deckId };
    await editDeck(app, { deckId: child.deckId, from, to: { name: 'Child' } });
    await editDeck(app, { deckId: top.deckId, from: name, to: { name: 'Above' } });
    expect((await loadDecks(app)).map((deck) => [deck.name, deck.depth])).toEqual([
      ['Above', 0],
      ['Child', 0],
    ]);
    const none = { deckId: parseId<DeckId>('none'), from: name, to: { name: 'x' } };
    expect(await editDeck(app, none)).toEqual({ kind: 'missing' });
  });

  it('an edit of name, place and options is one change, and one undo takes it back', async () => {
    const app = await fakeApp();
    const { deckId: parentId } = await madeDeck(app, { name: 'Top' });
    const from = { name: 'Child', options: { newPerDay: 3 } };
    const { deckId } = await madeDeck(app, from);
    const edited = await editDeck(app, { deckId, from, to: { name: 'Verbs', parentId } });
    if (edited.kind !== 'changed') throw new Error(edited.kind);
    expect(edited.label).toBe('Deck changed');
    await undoChange(app, { undoId: edited.undoId });
    const deck = await (await app.db()).get('decks', deckId);
    expect(deck).toMatchObject({ name: 'Child', options: { newPerDay: 3 } });
    expect(deck?.parentId).toBeUndefined();
    expect(await editDeck(app, { deckId, from, to: from })).toEqual({ kind: 'same' });
  });
});

describe('the sites of a deck (S-059)', () => {
  it('stay when something else is changed, and one undo takes a change of them back', async () => {
    const app = await fakeApp();
    const from = { name: 'French', sites: ['lemonde.fr'] };
    const { deckId } = await madeDeck(app, from);
    await editDeck(app, { deckId, from, to: { ...from, name: 'Français' } });
    const edited = await editDeck(app, { deckId, from, to: { ...from, sites: [] } });
    if (edited.kind !== 'changed') throw new Error(edited.kind);
    expect(edited.label).toBe('Deck sites changed');
    expect((await loadDecks(app))[0]?.sites).toEqual([]);
    await undoChange(app, { undoId: edited.undoId });
    expect((await loadDecks(app))[0]?.sites).toEqual(['lemonde.fr']);
  });
});
