import { describe, expect, it } from 'vitest';
import { parseId, type CardId, type EntryId } from '@/lib/domain/ids';
import { countDays } from '@/lib/domain/review/count-day';
import { RATINGS } from '@/lib/domain/review/rating';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import { answerCard } from '@/lib/services/review/answer-card';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';
import { hintCard, restCard, stopCard } from '@/lib/services/review/help-card';
import { loadQueue } from '@/lib/services/queue/load-queue';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

const [first, second] = [aCard(), aCard({ noteId: parseId('note-2') })];
const sibling = aCard({ ordinal: 1 });
const rows = {
  decks: [aDeck()],
  noteTypes: [aNoteType()],
  notes: [aNote(), aNote({ id: parseId('note-2') })],
  cards: [first, second, sibling],
};

async function answerNow(app: FakeApp, cardId: CardId, rating: (typeof RATINGS)[number] = 'good') {
  const head = (await (await app.db()).get('cards', cardId))?.head;
  const entryId = app.newId<EntryId>();
  await answerCard(app, {
    cardId,
    entryId,
    expectedHead: head,
    rating,
    tookMs: 3000,
    surface: 'popup',
  });
  return entryId;
}

async function everything(app: FakeApp) {
  const db = await app.db();
  const cards = await db.getAll('cards');
  const dueDays = await db.getAll('dueDays');
  return {
    cards: cards.map(({ stamp: _stamp, ...card }) => card),
    totals: await loadTodayTotals(app),
    due: dueDays.filter((row) => row.cards > 0),
  };
}

describe('taking an answer back', () => {
  it('leaves card, siblings, totals and due days as they were', async () => {
    const app = await fakeApp({ rows });
    const before = await everything(app);
    const entryId = await answerNow(app, first.id);
    expect(await everything(app)).not.toEqual(before);
    expect(await undoAnswer(app)).toEqual({ kind: 'undone', entryId, cardId: first.id });
    expect(await everything(app)).toEqual(before);
  });

  it('leaves no day on which nothing was learned', async () => {
    const app = await fakeApp({ rows });
    await answerNow(app, first.id);
    await undoAnswer(app);
    expect(await (await app.db()).getAll('days')).toEqual([]);
  });

  it('takes the latest first, then the one before, until nothing of today is left', async () => {
    const app = await fakeApp({ rows });
    const one = await answerNow(app, first.id);
    const two = await answerNow(app, second.id, 'again');
    expect(await undoAnswer(app)).toMatchObject({ entryId: two });
    expect(await undoAnswer(app)).toMatchObject({ entryId: one });
    expect(await undoAnswer(app)).toEqual({ kind: 'nothing' });
  });

  it('done twice to one answer is done once', async () => {
    const app = await fakeApp({ rows });
    const entryId = await answerNow(app, first.id);
    await answerNow(app, second.id);
    expect(await undoAnswer(app, { entryId })).toMatchObject({ kind: 'undone' });
    const after = await everything(app);
    expect(await undoAnswer(app, { entryId })).toEqual({ kind: 'nothing' });
    expect(await everything(app)).toEqual(after);
  });

  it('without a name reaches back to the start of the day only', async () => {
    const app = await fakeApp({ rows });
    const entryId = await answerNow(app, first.id);
    app.clock.now += DAY;
    expect(await undoAnswer(app)).toEqual({ kind: 'nothing' });
    expect(await undoAnswer(app, { entryId })).toMatchObject({ kind: 'undone' });
  });

  it.each([
    ['stopped', stopCard],
    ['put to rest', restCard],
  ] as const)('leaves a card %s that was since, and says so', async (_how, help) => {
    const app = await fakeApp({ rows });
    await answerNow(app, first.id);
    await help(app, { cardId: first.id });
    expect(await undoAnswer(app)).toMatchObject({ kind: 'aside', cardId: first.id });
    const queue = await loadQueue(app, { limit: 9 });
    expect(queue.map(({ cardId }) => cardId)).not.toContain(first.id);
  });

  it('of a card that was given a hint since is asked again', async () => {
    const app = await fakeApp({ rows });
    await answerNow(app, first.id);
    await hintCard(app, { cardId: first.id, hint: 'a wave' });
    expect(await undoAnswer(app)).toMatchObject({ kind: 'undone' });
  });

  it('keeps both facts in the history', async () => {
    const app = await fakeApp({ rows });
    await answerNow(app, first.id);
    await undoAnswer(app);
    const history = await (await app.db()).get('histories', first.id);
    expect(history?.entries.map((entry) => entry.type)).toEqual(['review', 'undo']);
  });

  it('keeps the totals equal to a recount of the histories, whatever happens', async () => {
    const app = await fakeApp({ rows });
    const acts = 'a1 a2 u a1 a2 a1 u u a2 d a1 a2 u a1 d a2 a2 u a1'.split(' ');
    for (const [at, act] of acts.entries()) {
      app.clock.now += act === 'd' ? 3 * DAY : 11 * MINUTE;
      const cardId = act === 'a1' ? first.id : second.id;
      if (act === 'u') await undoAnswer(app);
      else if (act !== 'd') await answerNow(app, cardId, RATINGS[at % RATINGS.length]);
    }
    const db = await app.db();
    const histories = await db.getAll('histories');
    const counted = countDays(histories.map((history) => history.entries));
    const stored = (await db.getAll('days')).filter((row) => row.tookMs > 0);
    expect(stored).toEqual(counted.toSorted((a, b) => a.day - b.day));
    const due = (await db.getAll('dueDays')).reduce((sum, row) => sum + row.cards, 0);
    expect(due).toBe((await db.getAll('cards')).filter((card) => card.dueAt !== undefined).length);
  });
});
