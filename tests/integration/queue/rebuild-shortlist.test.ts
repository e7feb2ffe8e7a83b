import { describe, expect, it, vi } from 'vitest';
import { parseId, type DeckId, type ImportId, type NoteId } from '@/lib/domain/ids';
import { DAY } from '@/lib/domain/time/duration';
import { whileHeld } from '@/lib/platform/work-lock';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { writeDueDays } from '@/lib/services/queue/write-due-days';
import { dyingApp, GONE } from '@/tests/support/dying-page';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { aCard, aDeck } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

const rows = { decks: [aDeck()], cards: [aCard()] };

describe('looking through all cards', () => {
  it('happens once where two tabs find the list missing at the same moment', async () => {
    const app = await fakeApp({ rows });
    const looks = vi.spyOn(app.settings, 'load');
    await Promise.all([rebuildShortlist(app), rebuildShortlist(app)]);
    expect(looks).toHaveBeenCalledTimes(1);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
  });

  it('does not happen while an import is written, and does after it', async () => {
    const app = await fakeApp({ rows });
    await whileHeld(parseId<ImportId>('import'), () => rebuildShortlist(app));
    expect((await loadCandidates(app)).isShortlistStale).toBe(true);
    await rebuildShortlist(app);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
  });

  it('keeps no list where cards came in meanwhile: it may have passed their place', async () => {
    const app = await fakeApp({ rows });
    const load = async () => {
      await dropShortlist(app);
      return app.settings.load();
    };
    await rebuildShortlist({ ...app, settings: { ...app.settings, load } });
    expect((await loadCandidates(app)).isShortlistStale).toBe(true);
    await rebuildShortlist(app);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
  });
});

describe('the days on which cards fall due', () => {
  const FIRST_DAY = 20_000;
  const deckIds = ['b', 'a', 'c'].map((id) => parseId<DeckId>(id));
  const rowsOf = (days: number, tookMs: number) =>
    Array.from({ length: days }, (_, at) => at + FIRST_DAY).flatMap((day) =>
      deckIds.map((deckId) => ({ deckId, day, cards: 1, tookMs })),
    );

  it.each([0, 1, 170, 600])(
    'are all put in the place of others, where there are %i',
    async (days) => {
      const app = await fakeApp({ rows: { dueDays: rowsOf(400, 1) } });
      const db = await app.db();
      await writeDueDays(db, rowsOf(days, 2).toReversed());
      const there = await db.getAll('dueDays');
      expect(there).toHaveLength(days * deckIds.length);
      expect(there.every(({ tookMs }) => tookMs === 2)).toBe(true);
    },
  );

  it('are written in many transactions, so that no answer waits for thousands of rows', async () => {
    const app = await fakeApp();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await writeDueDays(await app.db(), rowsOf(1000, 2));
    const ofEach = Map.groupBy(put.mock.contexts as IDBObjectStore[], (store) => store.transaction);
    const counts = [...ofEach.values()].map(({ length }) => length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(250);
  });

  it('are written again by the next tab where one dies between two of them', async () => {
    const cards = Array.from({ length: 1200 }, (_, at) =>
      aCard({
        noteId: parseId<NoteId>(`note-${at}`),
        schedule: {
          ...NEW_SCHEDULE,
          phase: 'review',
          reps: 1,
          intervalDays: 1,
          lastDay: FIRST_DAY + at,
          lastReviewedAt: (FIRST_DAY + at) * DAY,
          dueAt: (FIRST_DAY + at + 1) * DAY,
        },
      }),
    );
    const app = await fakeApp({ rows: { decks: [aDeck()], cards } });
    await expect(rebuildShortlist(dyingApp(app, 5))).rejects.toThrow(GONE);
    expect(await (await app.db()).count('dueDays')).toBe(1000);
    expect((await loadCandidates(app)).isShortlistStale).toBe(true);
    await rebuildShortlist(app);
    expect(await (await app.db()).count('dueDays')).toBe(1200);
    expect((await loadCandidates(app)).isShortlistStale).toBe(false);
  });
});
