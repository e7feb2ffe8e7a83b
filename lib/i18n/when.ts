import { DAY } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { locale } from './t';

/** How long ago an instant was, by the calendar: "today", "yesterday", "3 weeks ago". */
export function formatAgo(at: EpochMs, now: EpochMs): string {
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const days = Math.max(0, Math.round((midnightOf(now) - midnightOf(at)) / DAY));
  if (days < 14) return words.format(-days, 'day');
  if (days < 60) return words.format(-Math.round(days / 7), 'week');
  if (days < 730) return words.format(-Math.round(days / 30.44), 'month');
  return words.format(-Math.round(days / 365.25), 'year');
}

/** The start of its day here; two of them lie 23 to 25 hours apart. */
function midnightOf(at: EpochMs): EpochMs {
  return new Date(at).setHours(0, 0, 0, 0);
}
