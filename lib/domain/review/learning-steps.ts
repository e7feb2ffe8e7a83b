import { DAY, MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';

/** How long each answer waits at a step; without `good` that answer leaves the steps. */
export interface StepDelays {
  readonly again: DurationMs;
  readonly hard: DurationMs;
  readonly good?: DurationMs;
}

/**
 * The delays at step `index` (from 0) of `steps` in minutes; undefined without steps. Again goes to
 * the first step. Hard repeats the step; on the first it waits half-way to the next one, or half as
 * long again where there is none, at most a day more than Again.
 */
export function stepDelays(steps: readonly number[], index: number): StepDelays | undefined {
  const at = Math.min(index, steps.length - 1);
  const [first, second] = steps;
  const current = steps[at];
  if (first === undefined || current === undefined) return undefined;
  const again = first * MINUTE;
  const halfway = second === undefined ? again * 1.5 : (again + second * MINUTE) / 2;
  const hard = at === 0 ? Math.min(halfway, again + DAY) : current * MINUTE;
  const next = steps[at + 1];
  return { again, hard, ...(next !== undefined && { good: next * MINUTE }) };
}
