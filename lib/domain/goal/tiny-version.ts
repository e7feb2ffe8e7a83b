import type { Goal } from './goal';

const SHARE = 0.2;

/** The smallest version that still keeps the day: 20 % of amount and minutes, never under one. */
export function tinyVersion(amount: number, minutes: number): Goal['tiny'] {
  return {
    amount: Math.max(1, Math.round(amount * SHARE)),
    minutes: Math.max(1, Math.round(minutes * SHARE)),
  };
}

/** Half of it, never under the tiny version: "make it easier". */
export function easierVersion(
  goal: Pick<Goal, 'target' | 'minutes' | 'tiny'>,
): Pick<Goal, 'target' | 'minutes'> {
  const amount = Math.max(goal.tiny.amount, Math.ceil(goal.target.amount / 2));
  const minutes = Math.max(goal.tiny.minutes, Math.ceil(goal.minutes / 2));
  return {
    target: { ...goal.target, amount: Math.min(amount, goal.target.amount) },
    minutes: Math.min(minutes, goal.minutes),
  };
}
