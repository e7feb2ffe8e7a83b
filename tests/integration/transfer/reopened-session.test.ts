import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { endOf } from '@/lib/domain/goal/end-session';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import { finishSession } from '@/lib/services/goals/finish-session';
import { loadPendingResult } from '@/lib/services/goals/load-pending-result';
import { loadToday } from '@/lib/services/goals/load-today';
import { settleSessions } from '@/lib/services/goals/settle-sessions';
import { undoFinish } from '@/lib/services/goals/undo-finish';
import { exportBackup } from '@/lib/services/transfer/export-backup';
import { undoImport } from '@/lib/services/transfer/undo-import';
import { library, restore } from '@/tests/support/backup';
import { madeOf } from '@/tests/support/exported-file';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';

const sessionId = aSession().id;

/** A computer of its own, with nothing on it. */
function newComputer(given?: Parameters<typeof fakeApp>[0]) {
  globalThis.indexedDB = new IDBFactory();
  return fakeApp(given);
}

/** A computer on which the session has run for four minutes, or longer. */
async function device(minutesLater = 0) {
  const app = await newComputer({
    rows: { goals: [aGoal()], sessions: [aSession({ amount: 2 })] },
  });
  app.clock.now += (4 + minutesLater) * MINUTE;
  return app;
}

async function finish(app: FakeApp, amount: number) {
  const outcome = await finishSession(app, { sessionId, amount });
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  return endOf(outcome.session);
}

async function progress(app: FakeApp) {
  const [shown] = (await loadToday(app)).goals;
  return shown && { amount: shown.progress.amount, activeMs: shown.progress.activeMs };
}

async function backupOf(app: FakeApp) {
  return madeOf(await exportBackup(app)).file;
}

it('a backup keeps an Undo of Finish: on a new computer it can be taken back there, too', async () => {
  const app = await device();
  await undoFinish(app, await finish(app, 5));
  app.clock.now += MINUTE;
  const end = await finish(app, 4);
  const other = await newComputer({ now: app.clock.now });
  await restore(other, await backupOf(app));
  expect(await library(other)).toEqual(await library(app));
  expect(await undoFinish(other, end)).toMatchObject({ kind: 'undone', session: { amount: 2 } });
  expect(await progress(other)).toMatchObject({ amount: 0 });
});

it('a session finished on two computers, and taken back on one of them, counts once', async () => {
  const here = await device();
  const there = await device(1);
  await undoFinish(here, await finish(here, 5));
  await finish(there, 3);
  const [fromHere, fromThere] = [await backupOf(here), await backupOf(there)];
  await restore(here, fromThere, 'merge');
  await restore(there, fromHere, 'merge');
  const { sessions: _there, ...rows } = await library(there);
  expect(await library(here)).toMatchObject(rows);
  expect((await loadToday(here)).open?.session.state).toBe('running');
  expect((await loadToday(there)).open?.session.state).toBe('paused');
  expect(await progress(here)).toEqual({ amount: 0, activeMs: 0 });
  await finish(here, 4);
  expect(await progress(here)).toEqual({ amount: 4, activeMs: 4 * MINUTE });
});

it('finished again on two computers, a session leaves one row', async () => {
  const here = await device();
  await undoFinish(here, await finish(here, 5));
  const there = await newComputer({ now: here.clock.now });
  await restore(there, await backupOf(here));
  await finish(here, 4);
  await finish(there, 4);
  await restore(here, await backupOf(there), 'merge');
  expect(await progress(here)).toMatchObject({ amount: 4 });
});

it('an answer to the question after a restore stays when the restore is taken back', async () => {
  const app = await device();
  app.clock.now += HOUR;
  await settleSessions(app);
  const file = await backupOf(app);
  app.clock.now += MINUTE;
  const { importId } = await restore(app, file);
  app.clock.now += MINUTE;
  await undoFinish(app, await finish(app, 5));
  await finish(app, 4);
  await undoImport(app, { importId });
  expect(await loadPendingResult(app)).toBeUndefined();
  expect(await progress(app)).toEqual({ amount: 4, activeMs: 10 * MINUTE });
});
