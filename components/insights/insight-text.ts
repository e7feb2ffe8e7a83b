import { DAY } from '@/lib/domain/time/duration';
import { locale } from '@/lib/i18n/t';

/** "82 %" in the reader's language, no decimals. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** At most one decimal, none from ten on. */
export function formatNumber(value: number): string {
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale(), { maximumFractionDigits }).format(value);
}

/** A learner day's weekday: short for the strip, long for the table. */
export function formatDay(day: number, weekday: 'short' | 'long'): string {
  const rest = weekday === 'long' ? ({ day: 'numeric', month: 'long' } as const) : {};
  return new Intl.DateTimeFormat(locale(), { weekday, timeZone: 'UTC', ...rest }).format(day * DAY);
}
