import { expect, it, vi } from 'vitest';
import { MINUTE } from '@/lib/domain/time/duration';
import { settleAndLoadToday } from '@/lib/services/goals/load-today';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';

it('is one reading while no session runs', async () => {
  const app = await fakeApp({ rows: { goals: [aGoal()] } });
  const reading = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { today, totals, review } = await settleAndLoadToday(app);
  expect(reading).toHaveBeenCalledOnce();
  expect(today.goals).toHaveLength(1);
  expect([totals.cards, review]).toEqual([0, undefined]);
});

it('is shown as it is stored where the disk does not take that the clock ended a session', async () => {
  const app = await fakeApp({ rows: { goals: [aGoal()], sessions: [aSession()] } });
  app.clock.now += 60 * MINUTE;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full disk', 'QuotaExceededError');
  });
  expect((await settleAndLoadToday(app)).today.goals).toHaveLength(1);
  expect(app.reported).toHaveLength(1);
});

it('shows no clock past its end: the session asks how many (S-039)', async () => {
  const app = await fakeApp({ rows: { goals: [aGoal()], sessions: [aSession()] } });
  expect((await settleAndLoadToday(app)).today.open).toBeDefined();
  app.clock.now += 60 * MINUTE;
  const { today } = await settleAndLoadToday(app);
  expect(today.open).toBeUndefined();
  expect(today.pending?.session.state).toBe('completed');
});
