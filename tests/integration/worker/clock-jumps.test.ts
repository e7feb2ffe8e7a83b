import { describe, expect, it } from 'vitest';
import { parseId, type CardId, type DraftId, type EntryId, type NoteId } from '@/lib/domain/ids';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { laterDraft } from '@/lib/services/capture/change-draft';
import { canOffer } from '@/lib/domain/capture/draft-choice';
import { restLesson } from '@/lib/services/lessons/show-lesson';
import { nextStep } from '@/lib/services/lessons/step-through';
import { deleteNotes } from '@/lib/services/library/bulk-notes';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { loadQueue } from '@/lib/services/queue/load-queue';
import { answerCard } from '@/lib/services/review/answer-card';
import { recordShown } from '@/lib/services/review/record-shown';
import { skipCard } from '@/lib/services/review/skip-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { undoChange } from '@/lib/services/undo/undo-change';
import { tidyUp } from '@/lib/services/worker/tidy-up';
import { aCard, aDeck, aNote, aNoteType, DEVICE } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { next, withLesson } from '@/tests/support/lessons';

const YEAR = 365 * DAY;
const one = parseId<NoteId>('one');
const ids = [one, parseId<NoteId>('two'), parseId<NoteId>('three')];
const first = parseId<CardId>('one/0');

function library(): Promise<FakeApp> {
  const cards = ids.map((noteId) => aCard({ noteId }));
  const sibling = aCard({ noteId: one, ordinal: 1, id: parseId('one/1') });
  return fakeApp({
    rows: {
      decks: [aDeck()],
      noteTypes: [aNoteType()],
      notes: ids.map((id) => aNote({ id })),
      cards: [...cards, sibling],
    },
  });
}

/** Does something while the clock is a year ahead, and sets it right again. */
async function yearAhead<Result>(app: FakeApp, work: () => Promise<Result>): Promise<Result> {
  const now = app.now();
  app.clock.now += YEAR;
  const result = await work();
  app.clock.now = now + MINUTE;
  return result;
}

function answer(app: FakeApp, cardId: CardId, entryId: string, rating: 'again' | 'good' = 'good') {
  return answerCard(app, {
    cardId,
    entryId: parseId<EntryId>(entryId),
    rating,
    tookMs: 5000,
    surface: 'newtab',
  });
}

describe('a clock that was a year ahead and is right again', () => {
  it('leaves no card buried until then', async () => {
    const app = await library();
    await yearAhead(app, () => answer(app, first, 'e1'));
    const queue = await loadQueue(app, { limit: 9 });
    expect(queue.map((card) => card.cardId)).toContain('one/1');
  });

  it('lets an answer of then be taken back, and the card is asked today', async () => {
    const app = await library();
    const before = await (await app.db()).get('cards', first);
    await yearAhead(app, () => answer(app, first, 'e1'));
    await undoAnswer(app, { entryId: parseId('e1') });
    const after = await (await app.db()).get('cards', first);
    expect(after?.schedule).toEqual(before?.schedule);
    expect((await loadQueue(app, { limit: 9 })).map((card) => card.cardId)).toContain(first);
    expect(await answer(app, first, 'e2')).toMatchObject({ kind: 'answered' });
  });

  it('asks a card in its steps when its minutes are over, not after a year', async () => {
    const app = await library();
    await yearAhead(app, () => answer(app, first, 'e1', 'again'));
    app.clock.now += 10 * MINUTE;
    expect((await loadQueue(app, { limit: 9 })).map((card) => card.cardId)).toContain(first);
    const { candidates } = await loadCandidates(app);
    const { dueAt } = candidates.learning.find(({ cardId }) => cardId === first) ?? {};
    expect(dueAt).toBeLessThanOrEqual(app.now());
  });

  it('lets a card be put off as if nothing had been', async () => {
    const app = await library();
    await yearAhead(app, () => skipCard(app, { cardId: first }));
    expect((await loadQueue(app, { limit: 9 })).map((card) => card.cardId)).toContain(first);
    expect(await skipCard(app, { cardId: first })).toEqual({ kind: 'skipped', until: 'later' });
  });

  it('shows tabs what they would have shown', async () => {
    const app = await library();
    await yearAhead(app, () => recordShown(app, { cardId: first, surface: 'newtab' }));
    const { candidates } = await loadCandidates(app);
    expect(candidates.recent).toEqual([]);
    expect(candidates.tabAnswers).toBe(0);
  });

  it('lets a draft and a lesson rest until tomorrow, not until then', async () => {
    const app = await library();
    const db = await app.db();
    const draftId = parseId<DraftId>('draft');
    const savedAt = app.now() - 2 * HOUR;
    const stamped = { stamp: savedAt, deviceId: DEVICE };
    await db.put('inbox', { id: draftId, phrase: 'petrichor', savedAt, ...stamped } as never);
    const lessonId = await withLesson(app);
    await next(app, lessonId);
    await yearAhead(app, async () => {
      await laterDraft(app, { draftId });
      await restLesson(app, { lessonId });
    });
    const draft = await db.get('inbox', draftId);
    expect(draft && canOffer(draft, app.now())).toBe(true);
    const { candidates } = await loadCandidates(app);
    expect(candidates.lesson?.lessonId).toBe(lessonId);
    await laterDraft(app, { draftId });
    const again = await db.get('inbox', draftId);
    expect(again && canOffer(again, app.now())).toBe(false);
  });

  it('goes on with a lesson whose step was read then', async () => {
    const app = await library();
    const lessonId = await withLesson(app);
    const view = await yearAhead(app, () => next(app, lessonId));
    const shown = view.kind === 'step' ? view.step.id : parseId<never>('none');
    expect(await nextStep(app, { lessonId, stepId: shown })).toMatchObject({ kind: 'step' });
  });

  it('takes no way back with it, and clears up again once it is right', async () => {
    const app = await library();
    await tidyUp(app);
    const deleted = await deleteNotes(app, { noteIds: ids });
    if (deleted.kind !== 'changed') throw new Error('Nothing was deleted.');
    expect(await yearAhead(app, () => tidyUp(app))).toEqual({ undos: 0, lines: 0 });
    expect(await undoChange(app, { undoId: deleted.undoId })).toMatchObject({ kind: 'undone' });
    await deleteNotes(app, { noteIds: ids });
    for (let day = 0; day <= 31; day += 1) {
      app.clock.now += DAY;
      await tidyUp(app);
    }
    expect(await (await app.db()).count('undos')).toBe(0);
  });
});

describe('a browser that is opened every ten days', () => {
  it('forgets ways back that ran out all the same, and not before', async () => {
    const app = await library();
    await tidyUp(app);
    await deleteNotes(app, { noteIds: ids });
    const left: number[] = [];
    for (let day = 10; day <= 60; day += 10) {
      app.clock.now += 10 * DAY;
      await tidyUp(app);
      left.push(await (await app.db()).count('undos'));
    }
    expect(left).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('takes no way back with it where the clock goes a year ahead meanwhile', async () => {
    const app = await library();
    await tidyUp(app);
    app.clock.now += 10 * DAY;
    await tidyUp(app);
    const deleted = await deleteNotes(app, { noteIds: ids });
    if (deleted.kind !== 'changed') throw new Error('Nothing was deleted.');
    await yearAhead(app, () => tidyUp(app));
    expect(await undoChange(app, { undoId: deleted.undoId })).toMatchObject({ kind: 'undone' });
  });
});

describe('a clock that was a year ahead for days', () => {
  it('took no way back with it', async () => {
    const app = await library();
    await tidyUp(app);
    const deleted = await deleteNotes(app, { noteIds: ids });
    if (deleted.kind !== 'changed') throw new Error('Nothing was deleted.');
    await yearAhead(app, async () => {
      for (let day = 0; day < 20; day += 1) {
        await tidyUp(app);
        app.clock.now += DAY;
      }
    });
    expect(await undoChange(app, { undoId: deleted.undoId })).toMatchObject({ kind: 'undone' });
  });
});

describe('a clock that is set back by an hour', () => {
  it('writes every answer of the hour that comes twice', async () => {
    const app = await library();
    await answer(app, first, 'e1');
    app.clock.now -= HOUR;
    expect(await answer(app, parseId('two/0'), 'e2')).toMatchObject({ kind: 'answered' });
    const db = await app.db();
    const again = await db.get('cards', first);
    const given = { cardId: first, entryId: parseId<EntryId>('e3'), rating: 'good' as const };
    const expectedHead = again?.head ?? parseId<EntryId>('none');
    expect(
      await answerCard(app, { ...given, expectedHead, tookMs: 900, surface: 'popup' }),
    ).toMatchObject({ kind: 'answered' });
    expect((await db.get('histories', first))?.entries.map(({ id }) => id)).toEqual(['e1', 'e3']);
  });
});
