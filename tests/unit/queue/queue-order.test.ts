import { describe, expect, it } from 'vitest';
import type { Deck } from '@/lib/domain/deck/deck';
import { parseId, type DeckId, type NoteId } from '@/lib/domain/ids';
import { dealNewCards } from '@/lib/domain/queue/new-cards';
import { expectedGain, orderDue } from '@/lib/domain/queue/order-due';
import { paceOf, pacesOf } from '@/lib/domain/queue/pace';
import { emptyDay } from '@/lib/domain/review/count-day';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { aCard, aDeck } from '@/tests/support/factories';
import { aScheduleContext } from '@/tests/support/review';

const { day, options } = aScheduleContext();
const reviewed = (name: string, stability: number, daysAgo: number) =>
  aCard({
    noteId: parseId<NoteId>(name),
    schedule: {
      phase: 'review',
      stability,
      difficulty: 5,
      step: 0,
      reps: 3,
      lapses: 0,
      lastDay: day - daysAgo,
      intervalDays: 1,
      dueAt: 1,
    },
  });

describe('the order of due cards', () => {
  const optionsOf = () => options;

  it('puts first what an answer adds most to', () => {
    const cards = [reviewed('a', 100, 101), reviewed('b', 3, 4), reviewed('c', 1, 400)];
    const ordered = orderDue(cards, { day, optionsOf, capacity: 60 });
    const gains = ordered.map((card) => expectedGain(card, day, options));
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(ordered.at(-1)?.noteId).toBe('a');
  });

  it('in a backlog puts the best remembered first', () => {
    const cards = [reviewed('a', 5, 50), reviewed('b', 5, 6), reviewed('c', 5, 500)];
    const ordered = orderDue(cards, { day, optionsOf, capacity: 0.5 });
    expect(ordered.map((card) => card.noteId)).toEqual(['b', 'a', 'c']);
  });
});

describe('new cards', () => {
  const deck = (id: string) => parseId<DeckId>(id);
  const cardsOf = (id: string, count: number) =>
    Array.from({ length: count }, (_none, at) =>
      aCard({ noteId: parseId<NoteId>(`${id}-${at}`), deckId: deck(id), newPosition: at }),
    );
  const context = {
    settings: DEFAULT_SETTINGS,
    isFirstDay: false,
    today: [],
    decks: new Map([deck('x'), deck('y')].map((id) => [id, aDeck({ id })])),
  };
  /** Decks x and y, which may lie below a deck z. */
  const decksOf = (x: Partial<Deck>, y: Partial<Deck>, z: Partial<Deck> = {}) => ({
    decks: new Map(
      [
        aDeck({ id: deck('x'), ...x }),
        aDeck({ id: deck('y'), ...y }),
        aDeck({ id: deck('z'), ...z }),
      ].map((one) => [one.id, one] as const),
    ),
  });
  const inZ = { parentId: deck('z') };
  const two = new Map([
    [deck('x'), cardsOf('x', 30)],
    [deck('y'), cardsOf('y', 30)],
  ]);

  it.each([
    [{}, 5, 'five a day'],
    [{ isFirstDay: true }, 15, 'fifteen on the first'],
    [{ today: [{ ...emptyDay(day, deck('x')), newCards: 3 }] }, 2, 'less those of today'],
    [decksOf({ options: { newPerDay: 7 } }, { options: { newPerDay: 7 } }), 14, 'or each its own'],
    [decksOf({ options: { newPerDay: 7 } }, {}), 12, 'and the shared ones beside it'],
    [decksOf({ options: { newPerDay: 0 } }, { options: { newPerDay: 0 } }), 0, 'be it none'],
    [decksOf(inZ, inZ, { options: { newPerDay: 7 } }), 7, 'a parent has them for all below it'],
    [
      decksOf({ ...inZ, options: { newPerDay: 9 } }, inZ, { options: { newPerDay: 4 } }),
      4,
      'whatever a deck below it says',
    ],
    [
      decksOf({ ...inZ, options: { newPerDay: 2 } }, inZ, { options: { newPerDay: 9 } }),
      9,
      'what one does not take goes to the other',
    ],
    [
      {
        ...decksOf(inZ, inZ, { options: { newPerDay: 7 } }),
        today: [{ ...emptyDay(day, deck('z')), newCards: 6 }],
      },
      1,
      'its own of today count, too',
    ],
  ])('%#: %j come as %d', (given, expected, _reason) => {
    expect(dealNewCards(two, { ...context, ...given }).allowed).toHaveLength(expected);
  });

  it('come from the decks in turn, and the rest is kept for "Five more"', () => {
    const { allowed, beyond } = dealNewCards(two, context);
    expect(allowed.map((card) => card.noteId)).toEqual(['x-0', 'y-0', 'x-1', 'y-1', 'x-2']);
    expect(beyond).toHaveLength(55);
  });

  it('are never two of one note', () => {
    const both = [aCard({ newPosition: 0 }), aCard({ ordinal: 1, newPosition: 1 })];
    expect(dealNewCards(new Map([[deck('x'), both]]), context).allowed).toHaveLength(1);
  });
});

describe('the pace of a person', () => {
  it('knows a pace after twenty answers, within reason', () => {
    expect(paceOf(19, 19 * 3000)).toBe(8000);
    expect(paceOf(20, 20 * 3000)).toBe(3000);
    expect(paceOf(20, 20)).toBe(2000);
  });

  it('is known of a deck, too, once it has twenty answers of its own', () => {
    const row = (id: string, good: number, seconds: number) => {
      const none = emptyDay(day, parseId<DeckId>(id));
      return { ...none, ratings: { ...none.ratings, good }, tookMs: good * seconds * 1000 };
    };
    const paces = pacesOf([row('words', 60, 4), row('code', 20, 24), row('rare', 3, 60)]);
    const of = (id: string) => Math.round(paces.of(parseId<DeckId>(id)) / 1000);
    expect([of('words'), of('code'), of('rare'), of('none')]).toEqual([4, 24, 11, 11]);
  });
});
