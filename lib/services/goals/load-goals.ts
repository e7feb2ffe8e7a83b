import { dayProgress, periodProgress } from '@/lib/domain/goal/goal-progress';
import { compareGoals, type GoalRow } from '@/lib/domain/goal/today-list';
import type { App } from '@/lib/services/app';
import { loadDay } from './load-day';
import { readIn } from '@/lib/storage/transact';
import { readFedAmounts, readLiveCheckIns } from './goal-rows';

/** What a goal can be fed by, for the choice in its editor. */
export interface Feeds {
  readonly decks: readonly { readonly id: string; readonly name: string }[];
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
}

/** Every goal that is not deleted, with its progress, in the order of today's list. */
export async function loadGoals(app: App): Promise<readonly GoalRow[]> {
  const [db, day] = await Promise.all([app.db(), loadDay(app)]);
  return readIn(db, ['goals', 'checkIns', 'days', 'decks'], async (tx) => {
    const all = await tx.objectStore('goals').getAll();
    const goals = all.filter((goal) => goal.deletedAt === undefined).toSorted(compareGoals);
    const live = await readLiveCheckIns(tx, day);
    const fed = await readFedAmounts(tx, goals, day);
    return goals.map((goal) => ({
      goal,
      progress: dayProgress(goal, live, day, fed.get(goal)?.get(day)),
      period: periodProgress(goal, live, day, fed.get(goal)),
    }));
  });
}

/** The decks and lessons that a goal can open. */
export async function loadFeeds(app: App): Promise<Feeds> {
  return readIn(await app.db(), ['decks', 'lessons'], async (tx) => {
    const [decks, lessons] = await Promise.all([
      tx.objectStore('decks').getAll(),
      tx.objectStore('lessons').getAll(),
    ]);
    return {
      decks: decks
        .filter((one) => one.deletedAt === undefined)
        .map(({ id, name }) => ({ id, name })),
      lessons: lessons
        .filter((one) => one.deletedAt === undefined)
        .map(({ id, title }) => ({ id, title })),
    };
  });
}
