import { DAY } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';

/**
 * In the order in which they were made, the last one first. What is more than a day ahead was made while
 * the clock was, nobody knows when: it counts as the oldest, else it would be the newest for as long.
 */
export function newestFirst<Copy extends { readonly at: EpochMs }>(
  copies: readonly Copy[],
  now: EpochMs,
): Copy[] {
  const isAhead = ({ at }: Copy) => Number(at > now + DAY);
  return copies.toSorted((a, b) => isAhead(a) - isAhead(b) || b.at - a.at);
}
