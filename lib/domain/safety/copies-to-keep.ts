import type { EpochMs } from '@/lib/domain/time/instant';
import { newestFirst } from './newest-first';
import type { SafetyCopy } from './safety-copy';

/** Copies made before something was replaced. */
const BEFORE_KEPT = 3;
const DAILY_KEPT = 7;
const WEEKS_KEPT = 4;
const WEEK_DAYS = 7;

/**
 * The last 3 made before something; of the daily ones the newest of each of 7 days, and of each of 4
 * weeks before. Those that a clock made which was ahead go first.
 */
export function copiesToKeep(copies: readonly SafetyCopy[], now: EpochMs): readonly SafetyCopy[] {
  const newest = newestFirst(copies, now);
  const daily = firstOfEach(
    newest.filter((copy) => copy.kind === 'daily'),
    (copy) => copy.day,
  );
  const weekly = firstOfEach(daily.slice(DAILY_KEPT), (copy) => Math.floor(copy.day / WEEK_DAYS));
  return [
    ...newest.filter((copy) => copy.kind === 'before').slice(0, BEFORE_KEPT),
    ...daily.slice(0, DAILY_KEPT),
    ...weekly.slice(0, WEEKS_KEPT),
  ];
}

function firstOfEach(
  copies: readonly SafetyCopy[],
  keyOf: (copy: SafetyCopy) => number,
): readonly SafetyCopy[] {
  const first = new Map<number, SafetyCopy>();
  for (const copy of copies) if (!first.has(keyOf(copy))) first.set(keyOf(copy), copy);
  return [...first.values()];
}
