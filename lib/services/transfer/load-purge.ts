import { loadSafetyMark } from '@/lib/platform/safety-mark';
import type { App } from '@/lib/services/app';

/** Less than this share of the cards and goals is not the same library: samples may have come since. */
const MUCH_LESS = 0.5;

/** `purged`: there were cards or goals on this device, and the browser has emptied their place. */
export interface Purge {
  readonly kind: 'none' | 'purged';
}

/** Whether the database is another and much smaller one than when it was last seen (U-17). */
export async function loadPurge(app: App): Promise<Purge> {
  const mark = await loadSafetyMark();
  if (mark === undefined) return { kind: 'none' };
  const [deviceId, held] = await Promise.all([app.deviceId(), countHeld(app)]);
  const isPurged = mark.deviceId !== deviceId && held < (mark.cards + mark.goals) * MUCH_LESS;
  return { kind: isPurged ? 'purged' : 'none' };
}

/** Cards and goals in the database. */
export async function countHeld(app: App): Promise<number> {
  const db = await app.db();
  const [cards, goals] = await Promise.all([db.count('cards'), db.count('goals')]);
  return cards + goals;
}
