import { HOUR, SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import type { MetaRow } from '@/lib/storage/rows';
import { transact, type Writes } from '@/lib/storage/transact';
import { countHeld, loadPurge } from './load-purge';

/** Meta row: the learner day of the last daily copy. */
const DAY_KEY = 'safetyDay';
/** Meta row: the instant from which a fresh copy shall be made; absent while none is asked for. */
const DUE_KEY = 'safetyDue';
/** So long the machine stays with the person who did what asks for a copy; alarms have no less. */
const REST_MS = 30 * SECOND;
/** A copy that was begun and never ended (the worker was killed) is begun again after this. */
const RETRY_MS = HOUR;

/** In the transaction that brings in, or takes out, more than a day's learning. */
export async function askForSafetyCopy(tx: Writes<'meta'>, now: EpochMs): Promise<void> {
  await tx.objectStore('meta').put({ key: DUE_KEY, value: now + REST_MS });
}

/** When the next copy is due, in the past if it is now. Asks for the daily one itself. Idempotent. */
export async function planSafetyCopy(app: App): Promise<EpochMs | undefined> {
  const db = await app.db();
  const [due, day] = await Promise.all([db.get('meta', DUE_KEY), db.get('meta', DAY_KEY)]);
  const now = app.now();
  if (isDueOf(due, now)) return due.value;
  const isAskedFor = due !== undefined;
  if (!isAskedFor && (day?.value === (await today(app)) || !(await hasLibrary(app))))
    return undefined;
  return transact(db, ['meta'], async (tx) => {
    const found = await tx.objectStore('meta').get(DUE_KEY);
    if (isDueOf(found, now)) return found.value;
    await askForSafetyCopy(tx, now);
    return now + REST_MS;
  });
}

/** Whether a row says when a copy is due: one made while the clock was ahead does not. */
function isDueOf(row: MetaRow | undefined, now: EpochMs): row is MetaRow & { value: EpochMs } {
  return typeof row?.value === 'number' && row.value <= now + RETRY_MS;
}

/** Whether there is something to copy: an empty or emptied place must not push out what survived. */
export async function hasLibrary(app: App): Promise<boolean> {
  return (await countHeld(app)) > 0 && (await loadPurge(app)).kind === 'none';
}

/**
 * Takes the copy that is due upon itself, so that nobody else makes it. Undefined where none is due or
 * where an import is being written: its end asks for a copy that holds all of it.
 */
export async function claimSafetyCopy(app: App): Promise<number | undefined> {
  const now = app.now();
  return transact(await app.db(), ['imports', 'meta'], async (tx) => {
    const due = (await tx.objectStore('meta').get(DUE_KEY))?.value;
    if (typeof due !== 'number' || due > now) return undefined;
    const imports = await tx.objectStore('imports').getAll();
    const isHalfThere = imports.some(({ status }) => status !== 'live');
    const later = now + (isHalfThere ? REST_MS : RETRY_MS);
    await tx.objectStore('meta').put({ key: DUE_KEY, value: later });
    return isHalfThere ? undefined : later;
  });
}

/** Ends a claim; what was asked for meanwhile stays due. `isKept`: today has its daily copy. */
export async function settleSafetyCopy(
  app: App,
  { claim, isKept }: { claim: number; isKept: boolean },
): Promise<void> {
  const day = await today(app);
  await transact(await app.db(), ['meta'], async (tx) => {
    const meta = tx.objectStore('meta');
    if ((await meta.get(DUE_KEY))?.value === claim) await meta.delete(DUE_KEY);
    if (isKept) await meta.put({ key: DAY_KEY, value: day });
  });
}

async function today(app: App): Promise<number> {
  return learnerDay(app.now(), dayRule(app, await app.settings.load()));
}
