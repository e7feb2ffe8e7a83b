import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import { tn } from './t';

/** A wait in its largest sensible unit, rounded: "10 minutes", "3 days", "5 months". */
export function formatWait(wait: DurationMs): string {
  const minutes = Math.max(1, Math.round(wait / MINUTE));
  if (minutes < 60) return tn('minutes', minutes);
  if (wait < 20 * HOUR) return tn('hours', Math.round(wait / HOUR));
  return formatDays(Math.max(1, Math.round(wait / DAY)));
}

/** A number of days in its largest sensible unit. */
export function formatDays(days: number): string {
  if (days < 60) return tn('days', days);
  if (days < 730) return tn('months', Math.round(days / 30.44));
  return tn('years', Math.round(days / 365.25));
}
