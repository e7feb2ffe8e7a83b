import { DAY } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay, type LearnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';

const KEY = 'tidiedDay';
/** Undo and the journal reach back this far. */
const KEPT_MS = 30 * DAY;
/** Rows per run, so that an answer never waits for long; the rest goes on the next day. */
const MOST = 1000;
/** A longer step may be the clock's. */
const MOST_DAYS_APART = 7;
/** The same while it rests, or it would never end for who opens the browser every ten days. */
const MOST_DAYS_APART_AT_REST = 30;
const NOTHING = { undos: 0, lines: 0 };

/** When it was last done. */
interface TidyMark {
  readonly day: LearnerDay;
  /** After a long step: nothing goes before this. */
  readonly restsUntil?: EpochMs;
}

/**
 * Once a learner day: forgets undo rows that ran out and journal lines older than 30 days. After a
 * long while it rests for 30 days more: a clock that is far ahead for some days takes no way back.
 */
export async function tidyUp(
  app: App,
): Promise<{ readonly undos: number; readonly lines: number }> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const now = app.now();
  const day = learnerDay(now, dayRule(app, settings));
  const last = parseMark((await db.get('meta', KEY))?.value);
  if (last?.day === day) return NOTHING;
  const restsUntil = restOf(last, day, now);
  if (restsUntil !== undefined) {
    await db.put('meta', { key: KEY, value: { day, restsUntil } satisfies TidyMark });
    return NOTHING;
  }
  const old = IDBKeyRange.upperBound(now - KEPT_MS);
  return transact(
    db,
    ['undos', 'journal', 'meta'],
    async (tx) => {
      const [undos, lines] = await Promise.all([
        tx.objectStore('undos').index('byAt').getAllKeys(old, MOST),
        tx.objectStore('journal').index('byAt').getAllKeys(old, MOST),
      ]);
      await Promise.all([
        ...undos.map((key) => tx.objectStore('undos').delete(key)),
        ...lines.map((key) => tx.objectStore('journal').delete(key)),
        tx.objectStore('meta').put({ key: KEY, value: { day } satisfies TidyMark }),
      ]);
      return { undos: undos.length, lines: lines.length };
    },
    'relaxed',
  );
}

/** Until when nothing goes; undefined: it may go, also where the clock was set back from a rest. */
function restOf(last: TidyMark | undefined, day: LearnerDay, now: EpochMs): EpochMs | undefined {
  if (last === undefined) return undefined;
  const { restsUntil } = last;
  const mostDays = restsUntil === undefined ? MOST_DAYS_APART : MOST_DAYS_APART_AT_REST;
  if (day - last.day > mostDays) return now + KEPT_MS;
  if (restsUntil === undefined) return undefined;
  return restsUntil > now && restsUntil <= now + KEPT_MS ? restsUntil : undefined;
}

function parseMark(value: unknown): TidyMark | undefined {
  return typeof value === 'object' && value !== null && 'day' in value
    ? (value as TidyMark)
    : undefined;
}
