import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/domain/card/card';
import { parseId, type EntryId } from '@/lib/domain/ids';
import { fuzzRange } from '@/lib/domain/review/fuzz';
import { daysUntil, nextMemory } from '@/lib/domain/review/scheduler';
import type { Settings } from '@/lib/domain/settings';
import { MINUTE } from '@/lib/domain/time/duration';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { answerCard } from '@/lib/services/review/answer-card';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import type { DueDay } from '@/lib/domain/review/day-totals';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { aScheduleContext } from '@/tests/support/review';

const { day: today } = aScheduleContext();
const memory = { stability: 40, difficulty: 5 };

/** A card due today whose next interval has some days of play. */
const due = (given: Partial<Card> = {}) =>
  aCard({
    schedule: {
      phase: 'review',
      ...memory,
      step: 0,
      reps: 4,
      lapses: 0,
      lastDay: today - 40,
      intervalDays: 40,
      dueAt: 1,
    },
    ...given,
  });

/** A card of another note, or another card of this one, that falls due so many days from now. */
const dueIn = (days: number, given: Partial<Card>) =>
  aCard({
    ...given,
    schedule: { ...due().schedule, lastDay: today, intervalDays: days, dueAt: 2e12 },
  });

const good = nextMemory(memory, 40, 'good');
const range = fuzzRange(daysUntil(0.9, good.stability), 41, 36500);
const daysInRange = Array.from(
  { length: range.most - range.least + 1 },
  (_n, at) => range.least + at,
);

interface World {
  readonly cards?: readonly Card[];
  readonly dueDays?: readonly DueDay[];
  readonly settings?: Partial<Settings>;
  readonly deck?: Parameters<typeof aDeck>[0];
}

async function open({ cards = [], dueDays = [], settings = {}, deck = {} }: World = {}) {
  globalThis.indexedDB = new IDBFactory();
  return fakeApp({
    rows: {
      decks: [aDeck(deck)],
      noteTypes: [aNoteType()],
      notes: [aNote()],
      cards: [due(), ...cards],
      dueDays,
    },
    settings,
  });
}

async function answerGood(app: FakeApp, promisedDays?: number): Promise<number> {
  const outcome = await answerCard(app, {
    cardId: due().id,
    entryId: app.newId<EntryId>(),
    rating: 'good',
    tookMs: 4000,
    surface: 'newtab',
    ...(promisedDays !== undefined && { promised: { days: promisedDays } }),
  });
  return outcome.kind === 'answered' ? outcome.intervalDays : Number.NaN;
}

const fullOn = (days: readonly number[]): readonly DueDay[] =>
  days.map((at) => ({
    deckId: parseId('deck-2'),
    day: today + at,
    cards: 90,
    tookMs: 20 * MINUTE,
  }));

describe('the day on which a card comes back (C-23)', () => {
  it('is the one that is not full, in minutes of all decks', async () => {
    for (const free of daysInRange) {
      const app = await open({ dueDays: fullOn(daysInRange.filter((at) => at !== free)) });
      expect(await answerGood(app)).toBe(free);
    }
  });

  it('takes no notice of full days where balancing is switched off', async () => {
    const days: number[] = [];
    for (const free of [range.least, range.most]) {
      const dueDays = fullOn(daysInRange.filter((at) => at !== free));
      days.push(await answerGood(await open({ dueDays, settings: { balanceOn: false } })));
    }
    expect(days[0]).toBe(days[1]);
  });

  it('is another one than that of its sibling, which stays where it is', async () => {
    const alone = await answerGood(await open());
    const sibling = dueIn(alone, { ordinal: 1 });
    const app = await open({ cards: [sibling] });
    expect(await answerGood(app)).not.toBe(alone);
    expect(await (await app.db()).get('cards', sibling.id)).toEqual(sibling);
  });

  it('is no easy day of the settings or of the deck', async () => {
    const others = daysInRange.slice(1).map((at) => today + at);
    for (const given of [
      { deck: { options: { easyDates: others } } },
      { settings: { easyDates: others } },
    ]) {
      expect(await answerGood(await open(given))).toBe(range.least);
    }
  });

  it('is what the button said, whatever fell on it since', async () => {
    const app = await open({ settings: { showIntervals: true } });
    const [shown] = await loadReviewCards(app, { cardIds: [due().id] });
    const wait = shown?.intervals?.good;
    const days = wait && 'days' in wait ? wait.days : Number.NaN;
    const db = await app.db();
    for (const row of fullOn([days])) await db.put('dueDays', row);
    expect(await answerGood(app, days)).toBe(days);
  });

  it('is the stored one when the same answer is asked for again, however full days are by then', async () => {
    const app = await open();
    const entryId = app.newId<EntryId>();
    const given = {
      cardId: due().id,
      entryId,
      rating: 'good',
      tookMs: 4000,
      surface: 'newtab',
    } as const;
    const first = await answerCard(app, given);
    const db = await app.db();
    for (const row of fullOn(daysInRange)) await db.put('dueDays', row);
    expect(await answerCard(app, given)).toEqual(first);
  });

  it('goes to another day when the answer was taken back and the day has filled', async () => {
    const app = await open();
    const first = await answerGood(app);
    await undoAnswer(app);
    const db = await app.db();
    for (const row of fullOn([first])) await db.put('dueDays', row);
    expect(await answerGood(app)).not.toBe(first);
  });
});

it('the minutes of a day to come are those that cards of its deck take', async () => {
  const slow = parseId<typeof deckOfSlow.id>('deck-slow');
  const app = await fakeApp({
    rows: {
      decks: [aDeck(), deckOfSlow],
      cards: [dueIn(9, { noteId: parseId('a') }), dueIn(9, { noteId: parseId('b'), deckId: slow })],
      days: [totals('deck-1', 40, 5), totals('deck-slow', 40, 25)],
    },
  });
  await rebuildShortlist(app);
  const rows = await (await app.db()).getAll('dueDays');
  expect(rows).toMatchObject([
    { day: today + 9, deckId: 'deck-1', cards: 1, tookMs: 5000 },
    { day: today + 9, deckId: 'deck-slow', cards: 1, tookMs: 25_000 },
  ]);
});

const deckOfSlow = aDeck({ id: parseId('deck-slow') });

function totals(deckId: string, answers: number, seconds: number) {
  return {
    day: today - 1,
    deckId: parseId<typeof deckOfSlow.id>(deckId),
    ratings: { again: 0, hard: 0, good: answers, easy: 0 },
    tookMs: answers * seconds * 1000,
    newCards: 0,
    recalls: { asked: answers, known: answers },
  };
}
