import { describe, expect, it } from 'vitest';
import type { EntryId } from '@/lib/domain/ids';
import { countDays } from '@/lib/domain/review/count-day';
import { DAY } from '@/lib/domain/time/duration';
import { answerCard } from '@/lib/services/review/answer-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { allHistories } from '@/tests/support/all-histories';
import { anAnkiCollection } from '@/tests/support/anki-collection';
import { anAnkiCard, anAnkiReview } from '@/tests/support/anki-rows';
import { MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { importCollection } from '@/tests/support/import-package';
import { everything } from '@/tests/support/import-text';

/** Asked ten days ago, due in five. */
const LEARNED = anAnkiCollection({
  cards: [anAnkiCard({ id: 100, noteId: 10, interval: 15, reps: 2 })],
  reviews: [
    anAnkiReview(20, { cardId: 100, interval: -600, lastInterval: 0, type: 0 }),
    anAnkiReview(10, { cardId: 100, interval: 15, lastInterval: -600, type: 1 }),
  ],
});

describe('the schedule of a card that was learned in Anki', () => {
  it('goes with its import though it was reset and rescheduled in Anki', async () => {
    const app = await fakeApp();
    const before = await everything(app);
    const byHand = { cardId: 100, ease: 0, interval: 3 };
    await importCollection(app, {
      ...LEARNED,
      reviews: [
        ...LEARNED.reviews,
        anAnkiReview(19, { ...byHand, type: 4, factor: 0 }),
        anAnkiReview(5, { ...byHand, type: 5 }),
      ],
    });
    const [row] = await (await app.db()).getAll('imports');
    if (row === undefined) throw new Error('There is no import.');
    await removeImport(app, { importId: row.id });
    expect(await everything(app)).toEqual(before);
  });

  it('counts once where two pages bring in the same package at once', async () => {
    const app = await fakeApp();
    const outcomes = await Promise.all([
      importCollection(app, LEARNED),
      importCollection(app, LEARNED),
    ]);
    const db = await app.db();
    const histories = await allHistories(db);
    expect(await db.getAll('days')).toEqual(countDays(histories.map(({ entries }) => entries)));
    expect(outcomes).toMatchObject([
      { counts: { notes: 1, reviews: 2 } },
      { counts: { notes: 0, reviews: 0, duplicates: 1 } },
    ]);
  });

  it('falls due on the date counted from where its collection was made', async () => {
    const app = await fakeApp();
    const createdAt = LEARNED.createdAt - 6 * 3600;
    await importCollection(app, { ...LEARNED, createdAt, zoneOffset: 8 * 60 });
    const [card] = await (await app.db()).getAll('cards');
    expect(Math.round(((card?.dueAt ?? 0) - MONDAY_9AM) / DAY)).toBe(5);
  });

  it('is as Anki left it when its first answer here is taken back', async () => {
    const app = await fakeApp();
    await importCollection(app, LEARNED);
    const db = await app.db();
    const before = await db.getAll('cards');
    const days = await db.getAll('days');
    for (const { id, head } of before) {
      const entryId = app.newId<EntryId>();
      const given = { cardId: id, entryId, rating: 'easy', tookMs: 3000 } as const;
      const answered = {
        ...given,
        surface: 'newtab',
        ...(head && { expectedHead: head }),
      } as const;
      expect(await answerCard(app, answered)).toMatchObject({ kind: 'answered' });
    }
    expect(await db.getAll('cards')).not.toEqual(before);
    expect(await undoAnswer(app)).toMatchObject({ kind: 'undone' });
    expect(await db.getAll('cards')).toEqual(before);
    expect(await db.getAll('days')).toEqual(expect.arrayContaining(days));
  });
});
