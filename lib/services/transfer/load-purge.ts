import { loadSafetyMark } from '@/lib/platform/safety-mark';
import type { App } from '@/lib/services/app';

/** Less than this share of the cards is not the same library: samples may have come since. */
const MUCH_LESS = 0.5;

/** `purged`: there were cards on this device, and the browser has emptied their place. */
export type Purge =
  | { readonly kind: 'none' }
  | { readonly kind: 'purged'; readonly cards: number; readonly at: number };

/** Whether the database is another and much smaller one than when it was last seen (U-17). */
export async function loadPurge(app: App): Promise<Purge> {
  const mark = await loadSafetyMark();
  if (mark === undefined || mark.cards === 0) return { kind: 'none' };
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  if (mark.deviceId === deviceId) return { kind: 'none' };
  const isSmall = (await db.count('cards')) < mark.cards * MUCH_LESS;
  if (!isSmall) return { kind: 'none' };
  return { kind: 'purged', cards: mark.cards, at: mark.at };
}
