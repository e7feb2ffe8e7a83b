import { DAY, HOUR, MINUTE } from './duration';
import type { EpochMs, Zone } from './instant';

/** Local hours, 0–23; from 21 to 8 spans the night, equal hours are never quiet. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** The end of the quiet hours that hold `at`; undefined while it is not quiet. */
export function quietUntil(at: EpochMs, { from, to }: QuietHours, zone: Zone): EpochMs | undefined {
  const local = at + zone(at) * MINUTE;
  const midnight = Math.floor(local / DAY) * DAY;
  const hour = (local - midnight) / HOUR;
  const isQuiet = from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to);
  if (!isQuiet) return undefined;
  const end = midnight + to * HOUR;
  const localEnd = end > local ? end : end + DAY;
  return localEnd - zone(localEnd - zone(at) * MINUTE) * MINUTE;
}
