import { describe, expect, it } from 'vitest';
import type { EntryId } from '@/lib/domain/ids';
import { isAskable, isDue } from '@/lib/domain/queue/is-due';
import { liveEntries } from '@/lib/domain/review/live-entries';
import { DAY } from '@/lib/domain/time/duration';
import { answerCard } from '@/lib/services/review/answer-card';
import {
  hintCard,
  loadSlippingCard,
  restCard,
  splitCard,
  stopCard,
} from '@/lib/services/review/help-card';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { undoChange } from '@/lib/services/undo/undo-change';
import { dueDaysOf } from '@/tests/support/due-days';
import { aCard, aDeck, aNote, aNoteType } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { aScheduleContext } from '@/tests/support/review';

const { day: today } = aScheduleContext();

/** A card that was missed four times and is due today. */
const card = aCard({
  schedule: {
    phase: 'review',
    stability: 12,
    difficulty: 9,
    step: 0,
    reps: 20,
    lapses: 4,
    lastDay: today - 12,
    intervalDays: 12,
    dueAt: 1,
  },
});
const { id: cardId } = card;

const open = () =>
  fakeApp({
    rows: { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote()], cards: [card] },
  });

async function miss(app: FakeApp) {
  return answerCard(app, {
    cardId,
    entryId: app.newId<EntryId>(),
    rating: 'again',
    tookMs: 9000,
    surface: 'newtab',
  });
}

/** The rows that a help may touch, without their stamps. */
async function rowsOf(app: FakeApp) {
  const db = await app.db();
  const [notes, cards, histories] = await Promise.all([
    db.getAll('notes'),
    db.getAll('cards'),
    db.getAll('histories'),
  ]);
  return JSON.parse(
    JSON.stringify(
      { notes: notes.filter(isLive), cards: cards.filter(isLive), histories },
      (key, value) => (key === 'stamp' || key === 'fieldStamps' ? undefined : value),
    ),
  );
}
const isLive = (row: { readonly deletedAt?: number }) => row.deletedAt === undefined;

describe('a card that keeps slipping (C-22)', () => {
  it('is said to be one at the fifth miss, and nothing is done to it by itself', async () => {
    const app = await open();
    expect(await miss(app)).toMatchObject({ kind: 'answered', isLeech: true });
    const stored = await (await app.db()).get('cards', cardId);
    expect(stored?.suspendedAt).toBeUndefined();
    expect(stored?.schedule).toMatchObject({ phase: 'relearning', lapses: 5 });
  });

  it('rests for three weeks and comes back with the memory it had', async () => {
    const app = await open();
    await miss(app);
    const db = await app.db();
    const before = await db.get('cards', cardId);
    await restCard(app, { cardId });
    const after = await db.get('cards', cardId);
    const entries = (await db.get('histories', cardId))?.entries ?? [];
    expect(liveEntries(entries).at(-1)).toMatchObject({
      type: 'reschedule',
      after: after?.schedule,
    });
    expect(after?.schedule.stability).toBe(before?.schedule.stability);
    if (after === undefined) return;
    expect(isAskable(after, today + 20)).toBe(true);
    expect(isDue(after, today + 20, app.now() + 20 * DAY)).toBe(false);
    expect(isDue(after, today + 21, app.now() + 21 * DAY)).toBe(true);
    const { projected, counted } = await dueDaysOf(app);
    expect(projected).toEqual(counted);
  });

  it('is not asked any more, alone of its note, where that is wanted', async () => {
    const app = await open();
    await stopCard(app, { cardId });
    const stored = await (await app.db()).get('cards', cardId);
    expect(stored).toMatchObject({ suspendedAt: app.now(), schedule: card.schedule });
    expect(stored?.dueAt).toBeUndefined();
  });

  it('shows a hint on its question, folded, with nothing of it run', async () => {
    const app = await open();
    await hintCard(app, { cardId, hint: 'it <b>waves</b> & smiles' });
    const [shown] = await loadReviewCards(app, { cardIds: [cardId] });
    expect(shown?.front).toBe(
      'hola<details class="hint"><summary>Hint</summary>it &lt;b&gt;waves&lt;/b&gt; &amp; smiles</details>',
    );
    expect(shown?.back).not.toContain('waves');
  });

  it('becomes two, of which the first keeps what was learned', async () => {
    const app = await open();
    await miss(app);
    const found = await loadSlippingCard(app, { cardId });
    expect(found?.texts).toEqual({ front: 'hola', back: 'hello' });
    await splitCard(app, {
      cardId,
      first: { front: 'hola, by day', back: 'hello' },
      second: { front: 'hola, on the *phone*', back: 'yes?' },
    });
    const { notes, cards } = await rowsOf(app);
    expect(notes).toHaveLength(2);
    expect(notes).toContainEqual(
      expect.objectContaining({ id: 'note-1', fields: { front: 'hola, by day', back: 'hello' } }),
    );
    expect(notes.map((note: { textKey: string }) => note.textKey)).toContain('hola, on the phone');
    const phases = cards.map((one: typeof card) => [one.schedule.phase, one.deckId]);
    expect(phases).toEqual(
      expect.arrayContaining([
        ['relearning', 'deck-1'],
        ['new', 'deck-1'],
      ]),
    );
  });

  it.each([
    ['rest', (app: FakeApp) => restCard(app, { cardId })],
    ['stop', (app: FakeApp) => stopCard(app, { cardId })],
    ['hint', (app: FakeApp) => hintCard(app, { cardId, hint: 'a wave' })],
    [
      'split',
      (app: FakeApp) =>
        splitCard(app, {
          cardId,
          first: { front: 'a', back: 'b' },
          second: { front: 'c', back: 'd' },
        }),
    ],
  ])('%s: is taken back as it was, and its answer after that, too', async (_name, help) => {
    const app = await open();
    const untouched = await rowsOf(app);
    await miss(app);
    const missed = await rowsOf(app);
    const helped = await help(app);
    if (helped.kind === 'helped') await undoChange(app, { undoId: helped.undoId });
    expect(await rowsOf(app)).toEqual(missed);
    await undoAnswer(app);
    const { cards } = await rowsOf(app);
    expect(cards[0]?.schedule).toEqual(untouched.cards[0]?.schedule);
  });

  it('that is gone is helped no more', async () => {
    const app = await fakeApp();
    expect(await restCard(app, { cardId })).toEqual({ kind: 'missing' });
    expect(await loadSlippingCard(app, { cardId })).toBeUndefined();
  });
});
