import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/domain/card/card';
import { withIndexKeys } from '@/lib/domain/card/card';
import { parseId, type DeckId, type DraftId, type EntryId, type NoteId } from '@/lib/domain/ids';
import { chooseTabContent } from '@/lib/domain/queue/choose-tab-content';
import type { Rating } from '@/lib/domain/review/rating';
import type { Schedule } from '@/lib/domain/review/schedule';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { askForMore } from '@/lib/services/queue/ask-for-more';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { loadQueue } from '@/lib/services/queue/load-queue';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { answerCard } from '@/lib/services/review/answer-card';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';
import { recordShown } from '@/lib/services/review/record-shown';
import { skipCard } from '@/lib/services/review/skip-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { aCard, aDeck, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { UTC_RULE } from '@/tests/support/review';

const monday = learnerDay(MONDAY_9AM, UTC_RULE);
const decks = [aDeck({ id: parseId<DeckId>('deck-0') }), aDeck()];

function reviewedCards(count: number, daysOverdue = 1): Card[] {
  return Array.from({ length: count }, (_none, at) => {
    const intervalDays = 1 + (at % 20);
    const schedule: Schedule = {
      phase: 'review',
      stability: intervalDays,
      difficulty: 5,
      step: 0,
      reps: 4,
      lapses: 0,
      lastDay: monday - intervalDays - daysOverdue,
      intervalDays,
      dueAt: MONDAY_9AM - 5 * HOUR - daysOverdue * DAY,
    };
    return aCard({
      noteId: parseId<NoteId>(`due-${at}`),
      deckId: parseId<DeckId>(`deck-${at % 2}`),
      schedule,
    });
  });
}

const newCards = (count: number) =>
  Array.from({ length: count }, (_none, at) =>
    aCard({ noteId: parseId<NoteId>(`new-${at}`), newPosition: at }),
  );

async function openTab(app: FakeApp) {
  const { candidates, limits } = await loadCandidates(app);
  const choice = chooseTabContent(candidates, limits, app.now());
  if (choice.kind === 'card') {
    await recordShown(app, { cardId: choice.card.cardId, surface: 'newtab' });
  }
  return choice;
}

async function answerTab(app: FakeApp, rating: Rating = 'good', tookMs = 6000) {
  const choice = await openTab(app);
  if (choice.kind !== 'card') return choice.kind;
  const { cardId, head } = choice.card;
  const entryId = app.newId<EntryId>();
  const given = { cardId, entryId, expectedHead: head, rating, tookMs, surface: 'newtab' } as const;
  return (await answerCard(app, given)).kind;
}

describe('a thousand tabs without an answer', () => {
  it('leave everything as it was (U-04), and never show what shall never come (S-061)', async () => {
    const app = await fakeApp({ rows: { decks, cards: [...reviewedCards(12), ...newCards(3)] } });
    await rebuildShortlist(app);
    const first = await openTab(app);
    if (first.kind !== 'card') throw new Error(first.kind);
    const never = await (await app.db()).get('cards', first.card.cardId);
    if (never === undefined) throw new Error('no card');
    await (await app.db()).put('cards', withIndexKeys({ ...never, suspendedAt: app.now() }));
    const before = await (await app.db()).getAll('cards');
    const seen = new Set<string>();
    for (let tab = 0; tab < 1000; tab += 1) {
      const choice = await openTab(app);
      if (choice.kind === 'card') seen.add(choice.card.cardId);
      app.clock.now += 20_000;
    }
    expect(await (await app.db()).getAll('cards')).toEqual(before);
    expect(seen).not.toContain(first.card.cardId);
    expect(seen.size).toBeGreaterThan(8);
  });
});

describe('coming back after thirty days (C-09)', () => {
  it('asks for no more than the minutes of a day, on each of the days after', async () => {
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(400, 30) } });
    for (let day = 0; day < 3; day += 1) {
      await rebuildShortlist(app);
      let tabs = 0;
      while ((await answerTab(app)) === 'answered') tabs += 1;
      const totals = await loadTodayTotals(app);
      expect(totals.isDone).toBe(true);
      expect(totals.minutes).toBeLessThan(totals.budgetMinutes + 0.1);
      expect(tabs).toBeGreaterThan(50);
      app.clock.now += DAY;
    }
  });
});

describe('a new person', () => {
  it('finds a card on every tab of the first minutes, and fifteen new ones on the first day', async () => {
    const app = await fakeApp({ rows: { decks, cards: newCards(60) } });
    const kinds: string[] = [];
    for (let tab = 0; tab < 20; tab += 1) {
      kinds.push(await answerTab(app, 'easy'));
      app.clock.now += MINUTE;
    }
    expect(kinds.filter((kind) => kind === 'answered')).toHaveLength(15);
    expect(kinds.slice(15)).toEqual(Array.from({ length: 5 }, () => 'done'));
    app.clock.now += DAY;
    const next = await loadCandidates(app);
    expect(next.candidates.fresh).toHaveLength(5);
  });

  it('has its number of new cards though some rest until tomorrow', async () => {
    const resting = { noteId: parseId<NoteId>('resting'), buriedUntilDay: monday + 1 };
    const cards = [aCard(resting), ...newCards(40)];
    const app = await fakeApp({ rows: { decks: [aDeck()], cards } });
    expect((await loadCandidates(app)).candidates.fresh).toHaveLength(15);
  });

  it('with one card that was not known gets it back after its step', async () => {
    const app = await fakeApp({ rows: { decks, cards: newCards(1) } });
    expect(await answerTab(app, 'again')).toBe('answered');
    expect((await openTab(app)).kind).toBe('done');
    app.clock.now += 10 * MINUTE;
    expect((await openTab(app)).kind).toBe('card');
  });

  it('gets five more when asked, on whichever tab', async () => {
    const app = await fakeApp({ rows: { decks, cards: newCards(60) } });
    while ((await answerTab(app, 'easy')) === 'answered') app.clock.now += 1000;
    await askForMore(app);
    let more = 0;
    while ((await answerTab(app, 'easy')) === 'answered') more += 1;
    expect(more).toBe(5);
  });
});

describe('the shortlist', () => {
  it('is of today after one look', async () => {
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(30) } });
    expect((await loadCandidates(app)).isShortlistStale).toBe(true);
    await rebuildShortlist(app);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
    app.clock.now += DAY;
    expect((await loadCandidates(app)).isShortlistStale).toBe(true);
  });

  it('holds the same cards as a look without it', async () => {
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(30) } });
    const without = await loadQueue(app, { limit: 30 });
    await rebuildShortlist(app);
    expect(await loadQueue(app, { limit: 30 })).toEqual(without);
  });

  it('follows answers and their undoing', async () => {
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(30) } });
    await rebuildShortlist(app);
    const [first] = await loadQueue(app, { limit: 1 });
    await answerTab(app);
    expect((await loadQueue(app, { limit: 30 })).map((card) => card.cardId)).not.toContain(
      first?.cardId,
    );
    await undoAnswer(app);
    expect((await loadQueue(app, { limit: 30 }))[0]?.cardId).toBe(first?.cardId);
  });

  it('that was dropped is missing until the next look, and no card with it', async () => {
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(30) } });
    await rebuildShortlist(app);
    await answerTab(app, 'again');
    const before = await loadQueue(app, { limit: 40 });
    await dropShortlist(app);
    expect((await loadCandidates(app)).isShortlistStale).toBe(true);
    expect((await loadCandidates(app)).candidates.learning).toHaveLength(1);
    expect(await loadQueue(app, { limit: 40 })).toEqual(before);
  });

  it('counts the days on which cards fall due afresh', async () => {
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(30) } });
    await rebuildShortlist(app);
    const rows = await (await app.db()).getAll('dueDays');
    expect(rows.reduce((sum, row) => sum + row.cards, 0)).toBe(30);
  });
});

describe('a short review', () => {
  it('asks the decks named and those below them only', async () => {
    const child = aDeck({ id: parseId<DeckId>('child'), parentId: parseId<DeckId>('deck-0') });
    const cards = [...reviewedCards(6), aCard({ deckId: child.id })];
    const app = await fakeApp({ rows: { decks: [...decks, child], cards } });
    const queue = await loadQueue(app, { limit: 20, deckIds: [parseId<DeckId>('deck-0')] });
    expect(new Set(queue.map((card) => card.deckId))).toEqual(new Set(['deck-0', 'child']));
    expect(queue).toHaveLength(4);
    const old = { limit: 20, deckIds: [parseId<DeckId>('deck-0')], includeNew: false };
    expect(await loadQueue(app, old)).toHaveLength(3);
  });

  it('leaves out what was skipped and what rests until tomorrow', async () => {
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(2) } });
    const [first] = await loadQueue(app, { limit: 2 });
    await skipCard(app, { cardId: first?.cardId ?? parseId('none') });
    expect(await loadQueue(app, { limit: 2 })).toHaveLength(1);
    app.clock.now += 61 * MINUTE;
    expect(await loadQueue(app, { limit: 2 })).toHaveLength(2);
  });
});

describe('what else a tab could show', () => {
  it('is a phrase saved an hour ago, not before', async () => {
    const id = parseId<DraftId>('draft-1');
    const stamped = { stamp: MONDAY_9AM, deviceId: DEVICE };
    const inbox = [{ id, phrase: 'prior', source: {}, savedAt: MONDAY_9AM, ...stamped }];
    const app = await fakeApp({ rows: { decks, cards: reviewedCards(2), inbox } });
    app.clock.now = MONDAY_9AM + 59 * MINUTE;
    expect((await openTab(app)).kind).toBe('card');
    app.clock.now = MONDAY_9AM + HOUR;
    expect((await openTab(app)).kind).toBe('draft');
  });
});
