import { describe, expect, it } from 'vitest';
import { parseId, type CardId, type EntryId } from '@/lib/domain/ids';
import { HOUR } from '@/lib/domain/time/duration';
import { answerCard } from '@/lib/services/review/answer-card';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const card = aCard();
const sibling = aCard({ ordinal: 1 });
const rows = { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote()], cards: [card] };
const given = {
  cardId: card.id,
  entryId: parseId<EntryId>('entry-1'),
  rating: 'good',
  tookMs: 4000,
  surface: 'newtab',
} as const;

describe('answering a card', () => {
  it('writes schedule, fact, totals and journal in one go and says when it returns', async () => {
    const app = await fakeApp({ rows });
    const outcome = await answerCard(app, given);
    expect(outcome).toMatchObject({ kind: 'answered', phase: 'review', intervalDays: 2 });
    const db = await app.db();
    const stored = await db.get('cards', card.id);
    const history = await db.get('histories', card.id);
    expect(stored?.head).toBe('entry-1');
    expect(history?.entries.map((entry) => entry.id)).toEqual(['entry-1']);
    expect(stored?.schedule).toEqual(
      history?.entries[0] && 'after' in history.entries[0] && history.entries[0].after,
    );
    expect(await db.getAll('journal')).toMatchObject([{ kind: 'answered', entryId: 'entry-1' }]);
    expect(await loadTodayTotals(app)).toMatchObject({ cards: 1, minutes: 4 / 60, isDone: false });
    expect(app.published.flat()).toContain('cards');
  });

  it('given twice from two tabs is recorded once (C-16)', async () => {
    const app = await fakeApp({ rows });
    const other = { ...given, entryId: parseId<EntryId>('entry-2') };
    const outcomes = await Promise.all([answerCard(app, given), answerCard(app, other)]);
    expect(outcomes.map((one) => one.kind).toSorted()).toEqual(['answered', 'stale']);
    expect((await (await app.db()).get('histories', card.id))?.entries).toHaveLength(1);
  });

  it('sent again with the same id is the same answer', async () => {
    const app = await fakeApp({ rows });
    const first = await answerCard(app, given);
    app.clock.now += HOUR;
    expect(await answerCard(app, { ...given, rating: 'again' })).toEqual(first);
    expect(await loadTodayTotals(app)).toMatchObject({ cards: 1 });
  });

  it('of a card that is gone writes nothing', async () => {
    const app = await fakeApp({ rows: { ...rows, cards: [{ ...card, deletedAt: MONDAY_9AM }] } });
    expect(await answerCard(app, given)).toEqual({ kind: 'missing' });
    expect(await answerCard(app, { ...given, cardId: parseId<CardId>('nowhere/0') })).toEqual({
      kind: 'missing',
    });
    expect(await (await app.db()).count('journal')).toBe(0);
  });

  it('keeps the other cards of the note until tomorrow', async () => {
    const app = await fakeApp({ rows: { ...rows, cards: [card, sibling] } });
    await answerCard(app, given);
    const db = await app.db();
    const { day } = await loadTodayTotals(app);
    expect((await db.get('cards', sibling.id))?.buriedUntilDay).toBe(day + 1);
    expect((await db.getAll('journal'))[0]?.changed).toEqual([{ store: 'cards', id: sibling.id }]);
  });

  it('keeps a schedule that came without history as the first fact', async () => {
    const schedule = { phase: 'review', step: 0, reps: 7, lapses: 1, intervalDays: 30 } as const;
    const app = await fakeApp({ rows: { ...rows, cards: [aCard({ schedule })] } });
    await answerCard(app, given);
    const entries = (await (await app.db()).get('histories', card.id))?.entries;
    expect(entries?.map((entry) => entry.type)).toEqual(['import', 'review']);
    expect(entries?.[0]).toMatchObject({ after: schedule });
  });
});

describe('a card ready to be shown', () => {
  it('is rendered, with what each button would do', async () => {
    const app = await fakeApp({ rows, settings: { showIntervals: true } });
    const [shown, ...rest] = await loadReviewCards(app, {
      cardIds: [card.id, parseId<CardId>('nowhere/0')],
    });
    expect(rest).toEqual([]);
    expect(shown).toMatchObject({ deckName: 'Spanish', front: 'hola', back: 'hello' });
    expect(shown?.intervals).toMatchObject({ again: { minutes: 10 }, good: { days: 2 } });
  });

  it('works out no intervals where nobody wants to see them', async () => {
    const [shown] = await loadReviewCards(await fakeApp({ rows }), { cardIds: [card.id] });
    expect(shown).not.toHaveProperty('intervals');
  });

  it('shows exactly the interval that the answer then gives', async () => {
    const app = await fakeApp({ rows, settings: { showIntervals: true } });
    const [shown] = await loadReviewCards(app, { cardIds: [card.id] });
    const outcome = await answerCard(app, { ...given, rating: 'easy' });
    expect(shown?.intervals?.easy).toEqual({
      days: outcome.kind === 'answered' && outcome.intervalDays,
    });
  });
});
