import { learnerDay } from '@/lib/domain/time/learner-day';
import { loadSafetyMark, saveMirror, saveSafetyMark } from '@/lib/platform/safety-mark';
import { dayRule, type App } from '@/lib/services/app';
import { keepSafetyCopy } from './safety-copies';

/** A larger copy would slow down every start of the browser; the safety database has it anyway. */
const MIRROR_BYTES = 8 * 1024 * 1024;

/** Less than this share of the cards is not the same library: samples may have come since. */
const MUCH_LESS = 0.5;

const KEY = 'safetyDay';

/**
 * Once a learner day: a safety copy, its mirror, and the mark by which a wiped database is known.
 * Does nothing while the database is empty or looks wiped. Idempotent, cheap when done.
 */
export async function tendSafety(app: App): Promise<{ readonly kept: boolean }> {
  const db = await app.db();
  const today = learnerDay(app.now(), dayRule(app, await app.settings.load()));
  if ((await db.get('meta', KEY))?.value === today) return { kept: false };
  const cards = await db.count('cards');
  if (cards === 0 || (await loadPurge(app)).kind === 'purged') return { kept: false };
  const { file } = await keepSafetyCopy(app, { kind: 'daily' });
  if (file.size <= MIRROR_BYTES) await saveMirror(new Uint8Array(await file.arrayBuffer()));
  await saveSafetyMark({ deviceId: await app.deviceId(), cards, at: app.now() });
  await db.put('meta', { key: KEY, value: today });
  return { kept: true };
}

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
