import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { App } from '@/lib/services/app';
import { fixToday } from '@/lib/services/review/day-mark';
import { readIn } from '@/lib/storage/transact';

/** The learner day of now, by the travel rule; goals and reviews agree on it. */
export async function loadDay(app: App): Promise<LearnerDay> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, ['meta'], (tx) => fixToday(tx, app, settings));
}
