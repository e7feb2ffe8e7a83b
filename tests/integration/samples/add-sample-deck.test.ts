import { beforeEach, expect, it, vi } from 'vitest';
import { addSampleDeck } from '@/lib/services/samples/add-sample-deck';
import { loadSampleDecks } from '@/lib/services/samples/load-sample-decks';
import { fakeApp } from '@/tests/support/fake-app';
import { servePackagedFiles } from '@/tests/support/packaged-files';

beforeEach(servePackagedFiles);

it('offers four decks with their counts, none of them in the library at first', async () => {
  const offered = await loadSampleDecks(await fakeApp());
  expect(offered).toHaveLength(4);
  expect(offered.every((deck) => deck.cardCount >= 40 && !deck.isIn)).toBe(true);
});

it('brings a deck in with all its cards new and marked as a sample', async () => {
  const app = await fakeApp();
  const added = await addSampleDeck(app, { key: 'spanish' });
  const db = await app.db();
  const cards = await db.getAll('cards');
  expect(added).toMatchObject({ kind: 'added', deckId: 'sample-spanish' });
  expect(added.cardIds).toHaveLength(cards.length);
  expect(cards.every((card) => card.newOrder !== undefined)).toBe(true);
  expect(await db.get('decks', added.deckId)).toMatchObject({ isSample: true });
  expect(app.published).toHaveLength(1);
  expect(await loadSampleDecks(app)).toContainEqual(
    expect.objectContaining({ key: 'spanish', isIn: true }),
  );
});

it('brings its lessons with the deck, in one step that a page that closes cannot halve', async () => {
  const app = await fakeApp();
  const db = await app.db();
  const begin = vi.spyOn(db, 'transaction');
  await addSampleDeck(app, { key: 'web' });
  const writes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toHaveLength(1);
  const lessons = await db.getAll('lessons');
  expect(lessons.map(({ id, isSample }) => [id, isSample])).toEqual([
    ['sample-lesson-git-history', true],
    ['sample-lesson-http-request', true],
  ]);
});

it('brings neither the deck nor its lessons where one of the two cannot be read', async () => {
  const app = await fakeApp();
  const whole = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string) =>
    url.endsWith('git-history.md') ? new Response('', { status: 404 }) : whole(url),
  );
  await expect(addSampleDeck(app, { key: 'web' })).rejects.toThrow();
  const db = await app.db();
  expect([await db.count('decks'), await db.count('lessons')]).toEqual([0, 0]);
});

it('writes nothing at a second press', async () => {
  const app = await fakeApp();
  await addSampleDeck(app, { key: 'web' });
  const db = await app.db();
  const read = () => Promise.all([db.getAll('cards'), db.getAll('lessons')]);
  const before = await read();
  app.clock.now += 1000;
  expect(await addSampleDeck(app, { key: 'web' })).toMatchObject({ kind: 'alreadyIn' });
  expect(await read()).toEqual(before);
  expect(app.published).toHaveLength(1);
});

it('brings a deleted deck back with what its cards had learned', async () => {
  const app = await fakeApp();
  const { deckId, cardIds } = await addSampleDeck(app, { key: 'web' });
  const db = await app.db();
  const deck = await db.get('decks', deckId);
  const card = await db.get('cards', cardIds[0] ?? '');
  if (!deck || !card) throw new Error('The deck was not added.');
  const schedule = { ...card.schedule, phase: 'review' as const, reps: 3, dueAt: 99 };
  await db.put('cards', { ...card, schedule, deletedAt: app.now() });
  await db.put('decks', { ...deck, deletedAt: app.now() });

  expect(await addSampleDeck(app, { key: 'web' })).toMatchObject({ kind: 'added' });
  const back = await db.get('cards', card.id);
  expect(back).toMatchObject({ schedule: { reps: 3 }, dueAt: 99 });
  expect(back?.deletedAt).toBeUndefined();
});
