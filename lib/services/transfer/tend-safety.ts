import { learnerDay } from '@/lib/domain/time/learner-day';
import { loadSafetyMark, saveMirror, saveSafetyMark } from '@/lib/platform/safety-mark';
import { dayRule, type App } from '@/lib/services/app';
import { loadSafetyCopies } from '@/lib/storage/safety';
import { keepSafetyCopy } from './safety-copies';

/** A larger copy would slow down every start of the browser; the safety database has it anyway. */
const MIRROR_BYTES = 8 * 1024 * 1024;

/**
 * Once a learner day: a safety copy, its mirror, and the mark by which a wiped database is known.
 * Does nothing while the database is empty or looks wiped. Idempotent.
 */
export async function tendSafety(app: App): Promise<{ readonly kept: boolean }> {
  if ((await loadPurge(app)).kind === 'purged') return { kept: false };
  const db = await app.db();
  const cards = await db.count('cards');
  const [mark, deviceId] = await Promise.all([loadSafetyMark(), app.deviceId()]);
  if (mark?.deviceId !== deviceId || (mark.cards === 0) !== (cards === 0)) {
    await saveSafetyMark({ deviceId, cards, at: app.now() });
  }
  if (cards === 0) return { kept: false };
  const rule = dayRule(app, await app.settings.load());
  const today = learnerDay(app.now(), rule);
  const [newest] = (await loadSafetyCopies()).filter(({ kind }) => kind === 'daily');
  if (newest !== undefined && learnerDay(newest.at, rule) >= today) return { kept: false };
  const { file } = await keepSafetyCopy(app, { kind: 'daily' });
  if (file.size <= MIRROR_BYTES) await saveMirror(new Uint8Array(await file.arrayBuffer()));
  await saveSafetyMark({ deviceId, cards, at: app.now() });
  return { kept: true };
}

/** `purged`: there were cards on this device, and the browser has emptied their place. */
export type Purge =
  | { readonly kind: 'none' }
  | { readonly kind: 'purged'; readonly cards: number; readonly at: number };

/** Whether the database is empty although it was not when it was last seen (U-17). */
export async function loadPurge(app: App): Promise<Purge> {
  const mark = await loadSafetyMark();
  if (mark === undefined || mark.cards === 0) return { kind: 'none' };
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  if (mark.deviceId === deviceId || (await db.count('cards')) > 0) return { kind: 'none' };
  return { kind: 'purged', cards: mark.cards, at: mark.at };
}
