import type { Goal } from '@/lib/domain/goal/goal';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import { tinyVersion } from '@/lib/domain/goal/tiny-version';
import { parseId } from '@/lib/domain/ids';
import { MINUTE } from '@/lib/domain/time/duration';
import { DEVICE, MONDAY_9AM } from './factories';

/** The learner day of MONDAY_9AM in UTC with the default rollover. */
export const MONDAY = Math.floor(MONDAY_9AM / 86_400_000);

/** "Learn 5 Spanish words", ten minutes, daily. */
export function aGoal(given: Partial<Goal> = {}): Goal {
  const target = given.target ?? { type: 'completion', amount: 5, unit: 'words' };
  const minutes = given.minutes ?? 10;
  return {
    id: parseId('goal-1'),
    title: 'Learn 5 Spanish words',
    target,
    minutes,
    frequency: { every: 'day' },
    tiny: tinyVersion(target.amount, minutes),
    status: 'active',
    order: 0,
    createdAt: MONDAY_9AM,
    stamp: MONDAY_9AM,
    deviceId: DEVICE,
    ...given,
  };
}

/** A session of `aGoal` that runs since MONDAY_9AM for ten minutes. */
export function aSession(given: Partial<Session> = {}): Session {
  return {
    id: parseId('session-1'),
    goalId: parseId('goal-1'),
    state: 'running',
    startedAt: MONDAY_9AM,
    plannedMs: 10 * MINUTE,
    accumulatedMs: 0,
    resumedAt: MONDAY_9AM,
    endsAt: MONDAY_9AM + 10 * MINUTE,
    seenAt: MONDAY_9AM,
    amount: 0,
    day: MONDAY,
    stamp: MONDAY_9AM,
    deviceId: DEVICE,
    ...given,
  };
}

/** Five of five words of `aGoal` on Monday. */
export function aCheckIn(given: Partial<CheckIn> = {}): CheckIn {
  return {
    id: 'check-in-1',
    goalId: parseId('goal-1'),
    at: MONDAY_9AM,
    day: MONDAY,
    zoneOffset: 0,
    amount: 5,
    activeMs: 10 * MINUTE,
    kind: 'done',
    deviceId: DEVICE,
    ...given,
  };
}
