import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Goal } from '@/lib/domain/goal/goal';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import { settleSessions } from '@/lib/services/goals/settle-sessions';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import type { RestoreMode } from '@/lib/services/transfer/restore-backup';
import { restore } from '@/tests/support/backup';
import { madeOf } from '@/tests/support/exported-file';
import { aDeck, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';

const fed: Partial<Goal> = { feed: { kind: 'deck', deckId: aDeck().id } };

/** A backup made four minutes into a session of ten. */
async function backupOfRunning(feed: Partial<Goal> = {}) {
  const seenAt = MONDAY_9AM + 3 * MINUTE;
  const rows = { decks: [aDeck()], goals: [aGoal(feed)], sessions: [aSession({ seenAt })] };
  const app = await fakeApp({ rows, now: MONDAY_9AM + 4 * MINUTE });
  return madeOf(await exportBackup(app)).file;
}

async function restored(file: Blob, mode: RestoreMode, afterMs: number) {
  globalThis.indexedDB = new IDBFactory();
  const app = await fakeApp({ now: MONDAY_9AM + afterMs });
  await restore(app, file, mode);
  return app;
}

async function stateOf(app: FakeApp) {
  const db = await app.db();
  const [session] = await db.getAll('sessions');
  const checkIns = await db.getAll('checkIns');
  return {
    state: session?.state,
    accumulatedMs: session?.accumulatedMs,
    asks: session?.gap !== undefined,
    checkIns: checkIns.map(({ at, activeMs }) => ({ at, activeMs })),
  };
}

const PAUSED = { state: 'paused', accumulatedMs: 3 * MINUTE, asks: false, checkIns: [] };

describe.each<RestoreMode>(['replace', 'merge'])(
  'a session that ran in the backup (%s)',
  (mode) => {
    beforeEach(() => void (globalThis.indexedDB = new IDBFactory()));

    it.each([
      ['of a deck, the same minute', fed, 5 * MINUTE],
      ['of a deck, days later', fed, 3 * DAY],
      ['away from Morsel, before its end', {}, 6 * MINUTE],
    ])('waits paused where the person was last seen: %s', async (_what, feed, afterMs) => {
      const app = await restored(await backupOfRunning(feed), mode, afterMs);
      expect(await stateOf(app)).toEqual(PAUSED);
      expect(await settleSessions(app)).toEqual({ ended: [], paused: [] });
    });

    it('away from Morsel is complete at its end once that has passed, and nobody is told of it', async () => {
      const app = await restored(await backupOfRunning(), mode, 3 * DAY);
      expect(await stateOf(app)).toMatchObject({
        state: 'completed',
        accumulatedMs: 10 * MINUTE,
        checkIns: [{ at: MONDAY_9AM + 10 * MINUTE, activeMs: 10 * MINUTE }],
      });
      expect(await settleSessions(app)).toEqual({ ended: [], paused: [] });
    });
  },
);

it('a session that runs here runs on while a backup of it is merged', async () => {
  const rows = { goals: [aGoal()], sessions: [aSession()] };
  const app = await fakeApp({ rows, now: MONDAY_9AM + 4 * MINUTE });
  const { file } = madeOf(await exportBackup(app));
  app.clock.now += MINUTE;
  await restore(app, file, 'merge');
  expect(await (await app.db()).getAll('sessions')).toEqual(rows.sessions);
});

it('a session that was laid to rest by a restore ends nothing where it still runs', async () => {
  const app = await fakeApp({ rows: { goals: [aGoal()], sessions: [aSession()] } });
  const { file } = madeOf(await exportBackup(app));
  const there = await restored(file, 'replace', MINUTE);
  const back = madeOf(await exportBackup(there)).file;
  await restore(app, back, 'merge');
  expect(await (await app.db()).getAll('sessions')).toEqual([aSession()]);
});
