import { fixDay, type DayMark } from '@/lib/domain/time/fixed-day';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import type { Settings } from '@/lib/domain/settings';
import type { Reads, Writes } from '@/lib/storage/transact';

const KEY = 'lastDay';

/** The learner day of now, by the travel rule: what every fact written now carries. */
export async function fixToday(
  tx: Reads<'meta'>,
  app: App,
  settings: Settings,
): Promise<LearnerDay> {
  const row = await tx.objectStore('meta').get(KEY);
  return fixDay(app.now(), dayRule(app, settings), parseMark(row?.value));
}

/** Remembers the day of something done now; the next `fixToday` builds on it. */
export async function markDay(tx: Writes<'meta'>, app: App, day: LearnerDay): Promise<void> {
  const value: DayMark = { day, zoneOffset: app.zone(app.now()) };
  await tx.objectStore('meta').put({ key: KEY, value });
}

function parseMark(value: unknown): DayMark | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { day, zoneOffset } = value as Partial<DayMark>;
  return Number.isInteger(day) && Number.isFinite(zoneOffset) ? (value as DayMark) : undefined;
}
