import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '@/lib/domain/time/duration';
import { formatAgo } from '@/lib/i18n/when';

const NINE = new Date(2026, 5, 15, 9).getTime();

describe('how long ago something was', () => {
  it.each([
    [HOUR, 'today', 'the same date'],
    [10 * HOUR, 'yesterday', 'the evening before is another date, not ten hours'],
    [-HOUR, 'today', 'a clock that was set back'],
    [5 * DAY, '5 days ago', 'days while they can be counted'],
    [21 * DAY, '3 weeks ago', 'then weeks'],
    [91 * DAY, '3 months ago', 'then months'],
    [800 * DAY, '2 years ago', 'then years'],
  ])('%i ms is %s: %s', (ago, words) => {
    expect(formatAgo(NINE - ago, NINE)).toBe(words);
  });
});
