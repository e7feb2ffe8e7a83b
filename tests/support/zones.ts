import type { EpochMs, Zone } from '@/lib/domain/time/instant';

/** A real zone by its IANA name, with its clock changes. */
export function zoneOf(timeZone: string): Zone {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (at: EpochMs) => {
    const name = parts.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -total : total;
  };
}
