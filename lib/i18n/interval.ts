import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import { locale, tn } from './t';

/** A wait in its largest sensible unit, rounded. */
export interface Size {
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly count: number;
}

/** How long a wait of so many milliseconds is. */
export function sizeOfWait(wait: DurationMs): Size {
  const minutes = Math.max(1, Math.round(wait / MINUTE));
  if (minutes < 60) return { unit: 'minute', count: minutes };
  if (wait < 20 * HOUR) return { unit: 'hour', count: Math.round(wait / HOUR) };
  return sizeOfDays(Math.max(1, Math.round(wait / DAY)));
}

/** How long so many days are. */
export function sizeOfDays(days: number): Size {
  if (days < 60) return { unit: 'day', count: days };
  if (days < 730) return { unit: 'month', count: Math.round(days / 30.44) };
  return { unit: 'year', count: Math.round(days / 365.25) };
}

/** "3 days", as it follows "in": German says "3 Tagen" there. */
export function formatSize({ unit, count }: Size): string {
  return tn(`${unit}s`, count);
}

/** "3 days", by itself. */
export function formatSizeAlone({ unit, count }: Size): string {
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale(), style).format(count);
}
