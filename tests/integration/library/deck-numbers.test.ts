import { describe, expect, it } from 'vitest';
import { withIndexKeys } from '@/lib/domain/card/card';
import { parseId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { loadQueue } from '@/lib/services/queue/load-queue';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { countRemaining } from '@/lib/services/worker/count-remaining';
import { aCard, aDeck, MONDAY_9AM } from '@/tests/support/factories';
import { dueNow, todayOf, totals } from '@/tests/support/deck-numbers';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

/** 300 cards wait in a deck whose parent has two minutes a day, longer than 60 in another deck. */
function cappedApp(): Promise<FakeApp> {
  const due = (id: string, deckId: string, overdue: number) =>
    withIndexKeys(
      aCard({
        noteId: parseId(id),
        deckId: parseId(deckId),
        schedule: { ...dueNow, stability: 3, difficulty: 5, dueAt: MONDAY_9AM - overdue },
      }),
    );
  return fakeApp({
    rows: {
      decks: [
        aDeck({ id: parseId('a'), options: { minutesPerDay: 2 } }),
        aDeck({ id: parseId('b'), parentId: parseId('a') }),
        aDeck({ id: parseId('c') }),
      ],
      cards: [
        ...Array.from({ length: 300 }, (_none, at) => due(`b${at}`, 'b', 90_000 + at)),
        ...Array.from({ length: 60 }, (_none, at) => due(`c${at}`, 'c', 1 + at)),
      ],
    },
  });
}

describe('the numbers of decks', () => {
  it("promise no card beyond a parent's minutes of the day, and the next decks' instead", async () => {
    const app = await cappedApp();
    expect(await todayOf(app)).toEqual({ a: 0, b: 15, c: 45 });
    await rebuildShortlist(app);
    expect(await todayOf(app)).toEqual({ a: 0, b: 15, c: 45 });
  });

  it("promise no new card beyond a parent's number, whose children share it", async () => {
    const fresh = (id: string, deckId: string) =>
      aCard({ noteId: parseId(id), deckId: parseId(deckId) });
    const app = await fakeApp({
      rows: {
        decks: [
          aDeck({ id: parseId('a'), options: { newPerDay: 3 } }),
          aDeck({ id: parseId('b'), parentId: parseId('a') }),
          aDeck({ id: parseId('c'), parentId: parseId('a'), options: { newPerDay: 9 } }),
        ],
        cards: ['1', '2', '3', '4']
          .flatMap((id) => [fresh(`b${id}`, 'b'), fresh(`c${id}`, 'c')])
          .map(withIndexKeys),
      },
    });
    expect(await todayOf(app)).toEqual({ a: 0, b: 2, c: 1 });
    expect(await loadQueue(app, { limit: 20 })).toHaveLength(3);
  });

  it('whose minutes are used up leave the other decks their turn, wherever the list has them', async () => {
    const app = await cappedApp();
    await rebuildShortlist(app);
    const db = await app.db();
    await db.put('days', { ...totals, deckId: parseId('b'), tookMs: 2 * MINUTE });
    const [next] = await loadQueue(app, { limit: 1 });
    expect(next?.deckId).toBe('c');
    const { candidates } = await loadCandidates(app);
    expect(new Set(candidates.due.map(({ deckId }) => deckId))).toEqual(new Set(['c']));
    expect(await countRemaining(app)).toBe(1);
    expect(await todayOf(app)).toEqual({ a: 0, b: 0, c: 45 });
  });
});
