import { beforeEach, expect, it } from 'vitest';
import { parseId, type EntryId } from '@/lib/domain/ids';
import { USUAL_CARD_MS } from '@/lib/domain/review/due-days';
import { answerCard } from '@/lib/services/review/answer-card';
import { addSampleDeck } from '@/lib/services/samples/add-sample-deck';
import { removeSamples } from '@/lib/services/samples/remove-samples';
import { undoChange } from '@/lib/services/undo/undo-change';
import { STORES } from '@/lib/storage/schema';
import { aCard, aDeck, aNote, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, putRows, type FakeApp } from '@/tests/support/fake-app';
import { servePackagedFiles } from '@/tests/support/packaged-files';

beforeEach(servePackagedFiles);

async function answeredSpanish(): Promise<FakeApp> {
  const app = await fakeApp({ rows: { decks: [aDeck()], notes: [aNote()], cards: [aCard()] } });
  const { cardIds } = await addSampleDeck(app, { key: 'spanish' });
  const cardId = cardIds[0] ?? parseId('none');
  const ratings = { again: 0, hard: 0, good: 1, easy: 0 };
  const recalls = { asked: 0, known: 0 };
  await answerCard(app, {
    cardId,
    entryId: app.newId<EntryId>(),
    rating: 'good',
    tookMs: USUAL_CARD_MS,
    surface: 'newtab',
  });
  await putRows(await app.db(), {
    days: [{ day: 1, deckId: aDeck().id, ratings, tookMs: 5, newCards: 1, recalls }],
  });
  return app;
}

async function everything(app: FakeApp) {
  const db = await app.db();
  const kept = STORES.filter((store) => store !== 'undos');
  const rows = await Promise.all(kept.map((store) => db.getAll(store)));
  const unstamped = JSON.stringify(rows, (key, value: unknown) =>
    key === 'stamp' ? undefined : value,
  );
  return JSON.parse(unstamped) as unknown[];
}

it('leaves only what the person owns, answered samples included', async () => {
  const app = await answeredSpanish();
  const db = await app.db();
  expect(await db.count('dueDays')).toBe(1);
  await removeSamples(app);
  expect((await db.getAll('cards')).map((card) => card.id)).toEqual([aCard().id]);
  expect((await db.getAll('notes')).map((note) => note.id)).toEqual([aNote().id]);
  expect((await db.getAll('decks')).map((deck) => deck.id)).toEqual([aDeck().id]);
  expect((await db.getAll('days')).map((row) => row.deckId)).toEqual([aDeck().id]);
  expect(await db.count('noteTypes')).toBe(0);
  expect(await db.count('lessons')).toBe(0);
  expect(await db.count('histories')).toBe(0);
  expect(await db.count('dueDays')).toBe(0);
});

it('comes back whole with undo', async () => {
  const app = await answeredSpanish();
  const before = await everything(app);
  const removed = await removeSamples(app, { key: 'spanish' });
  if (removed.kind !== 'removed') throw new Error('Nothing was removed.');
  await undoChange(app, { undoId: removed.undoId });
  expect(await everything(app)).toEqual(before);
});

it('removes one deck and leaves the others', async () => {
  const app = await fakeApp();
  await addSampleDeck(app, { key: 'web' });
  const { deckId } = await addSampleDeck(app, { key: 'capitals' });
  await removeSamples(app, { key: 'web' });
  const db = await app.db();
  expect((await db.getAll('decks')).map((deck) => deck.id)).toEqual([deckId]);
  expect((await db.getAll('cards')).every((card) => card.deckId === deckId)).toBe(true);
});

it('leaves a starter deck to the person who put cards of their own into it', async () => {
  const app = await fakeApp();
  const { deckId } = await addSampleDeck(app, { key: 'spanish' });
  const noteId = parseId<ReturnType<typeof aNote>['id']>('own');
  await putRows(await app.db(), {
    notes: [aNote({ id: noteId, deckId })],
    cards: [aCard({ noteId, deckId })],
  });
  await removeSamples(app);
  const db = await app.db();
  expect((await db.getAll('cards')).map((card) => card.noteId)).toEqual(['own']);
  expect((await db.get('decks', deckId))?.isSample).toBeUndefined();
  expect(await removeSamples(app)).toEqual({ kind: 'nothing' });
});

it('takes sample lessons and their progress along', async () => {
  const stamped = { stamp: MONDAY_9AM, deviceId: DEVICE };
  const lesson = { title: 'A lesson', steps: [], minutes: 2, ...stamped };
  const app = await fakeApp({
    rows: {
      lessons: [
        { ...lesson, id: parseId('sample-lesson'), isSample: true },
        { ...lesson, id: parseId('own-lesson') },
      ],
      lessonProgress: [{ lessonId: parseId('sample-lesson'), doneSteps: [], ...stamped }],
    },
  });
  await removeSamples(app);
  const db = await app.db();
  expect((await db.getAll('lessons')).map((one) => one.id)).toEqual(['own-lesson']);
  expect(await db.count('lessonProgress')).toBe(0);
});

it('says so when there is nothing to remove', async () => {
  const app = await fakeApp();
  expect(await removeSamples(app)).toEqual({ kind: 'nothing' });
  expect(app.published).toEqual([]);
});
