import { answersOf, type DayTotals } from '@/lib/domain/review/day-totals';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { App } from '@/lib/services/app';
import { transact, type Reads } from '@/lib/storage/transact';
import { readQueueContext } from './queue-context';

const KEY = 'moreCards';

interface MoreCards {
  readonly day: LearnerDay;
  /** Today's answers at which it is enough. */
  readonly until: number;
}

/** "Five more": cards on top of today's minutes, on whichever tab they are answered. */
export async function askForMore(
  app: App,
  { cards = 5 }: { readonly cards?: number } = {},
): Promise<void> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  await transact(db, ['meta', 'decks', 'days'], async (tx) => {
    const { day, today } = await readQueueContext(tx, app, settings);
    const value: MoreCards = { day, until: countAnswers(today) + cards };
    await tx.objectStore('meta').put({ key: KEY, value });
  });
  app.publish(['meta']);
}

/** How many of them are left. */
export async function readExtra(
  tx: Reads<'meta'>,
  { day, today }: { readonly day: LearnerDay; readonly today: readonly DayTotals[] },
): Promise<number> {
  const value = (await tx.objectStore('meta').get(KEY))?.value as MoreCards | undefined;
  return value?.day === day ? Math.max(0, value.until - countAnswers(today)) : 0;
}

function countAnswers(today: readonly DayTotals[]): number {
  return today.reduce((sum, row) => sum + answersOf(row), 0);
}
