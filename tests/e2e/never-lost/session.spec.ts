import { expect, test } from '@playwright/test';
import type { Session } from '@/lib/domain/goal/session';
import type { Goal } from '@/lib/domain/goal/goal';
import { parseId } from '@/lib/domain/ids';
import { killBrowser, killWorker, waitRandomly } from '@/tests/e2e/support/kill';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { KILLS, liveAgain, type Life } from './support';

const RUN_MS = 800;
const MINUTE = 60_000;

test('a session ends at its end, once, however often the browser is killed', async () => {
  const profile = newProfile();
  let life = await liveAgain(profile);
  try {
    await life.saveSettings({});
    await life.database.put({ goals: [goal] });
    for (let round = 0; round < KILLS; round++) {
      const session = runningSession(round);
      await life.database.put({ sessions: [session] });
      await life.poke();
      await waitRandomly(RUN_MS * 2);
      await killBrowser(life.context, profile);
      life = await liveAgain(profile);
      await expectEnded(life, session);
    }
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

test('a session ends at its end, once, however often the worker is killed', async () => {
  const profile = newProfile();
  const life = await liveAgain(profile);
  let kills = 0;
  try {
    await life.saveSettings({});
    await life.database.put({ goals: [goal] });
    for (let round = 0; round < KILLS; round++) {
      const session = runningSession(round);
      await life.database.put({ sessions: [session] });
      await Promise.all([life.poke(), waitRandomly(RUN_MS / 2)]);
      if (await killWorker(life.context)) kills++;
      await expectEnded(life, session);
    }
    expect(kills).toBeGreaterThan(KILLS / 2);
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

const stamped = { stamp: Date.now(), deviceId: parseId<Goal['deviceId']>('device-1') };

const goal: Goal = {
  id: parseId<Goal['id']>('goal-walk'),
  title: 'Walk a little',
  target: { type: 'completion', amount: 1 },
  minutes: 1,
  frequency: { every: 'day' },
  tiny: { amount: 1, minutes: 1 },
  status: 'active',
  order: 0,
  createdAt: Date.now(),
  ...stamped,
};

/** A session of a minute that has almost all of it behind it. */
function runningSession(round: number): Session {
  const endsAt = Date.now() + RUN_MS;
  const startedAt = endsAt - MINUTE;
  return {
    id: parseId<Session['id']>(`session-${round}-${endsAt}`),
    goalId: goal.id,
    state: 'running',
    startedAt,
    plannedMs: MINUTE,
    accumulatedMs: 0,
    resumedAt: startedAt,
    endsAt,
    seenAt: Date.now(),
    amount: 0,
    day: Math.floor(endsAt / (24 * 60 * MINUTE)),
    ...stamped,
  };
}

async function expectEnded(life: Life, session: Session): Promise<void> {
  await expect
    .poll(
      async () => {
        await life.poke();
        return (await life.database.readAll('sessions')).find(({ id }) => id === session.id);
      },
      { intervals: [100] },
    )
    .toMatchObject({ state: 'completed', finishedAt: session.endsAt, accumulatedMs: MINUTE });
  const checkIns = await life.database.readAll('checkIns');
  expect(checkIns.filter(({ id }) => id === session.id)).toHaveLength(1);
  const mine = (await life.database.readAll('sessions')).map(({ id }) => String(id));
  expect(checkIns.map(({ id }) => id).sort()).toEqual([...mine].sort());
}
