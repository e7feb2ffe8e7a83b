import { expect } from '@playwright/test';
import type { Session } from '@/lib/domain/goal/session';
import type { Goal } from '@/lib/domain/goal/goal';
import { parseId } from '@/lib/domain/ids';
import type { Life } from './support';

const MINUTE = 60_000;

const stamped = { stamp: Date.now(), deviceId: parseId<Goal['deviceId']>('device-1') };

/** What each session below is of. */
export const goal: Goal = {
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

/** A session of a minute that has all of it behind it but `leftMs`. */
export function runningSession(round: number, leftMs: number): Session {
  const endsAt = Date.now() + leftMs;
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

/** It was ended when its time was over, with one check-in, as all before it. */
export async function expectEnded(life: Life, session: Session): Promise<void> {
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
