import { deckPath } from '@/lib/domain/deck/deck-path';
import { dayProgress, periodProgress } from '@/lib/domain/goal/goal-progress';
import { compareGoals, type GoalRow } from '@/lib/domain/goal/today-list';
import type { App } from '@/lib/services/app';
import { readDecks } from '@/lib/services/review/read-decks';
import { readIn } from '@/lib/storage/transact';
import { readFedAmounts, readLiveCheckIns } from './goal-rows';
import { loadDay } from './load-day';

/** What a goal can be fed by, for the choice in its editor. */
export interface Feeds {
  /** Named by their paths, `A::B`. */
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

/** The decks and lessons that a goal can open, each list by name. */
export async function loadFeeds(app: App): Promise<Feeds> {
  return readIn(await app.db(), ['decks', 'lessons'], async (tx) => {
    const [decks, lessons] = await Promise.all([readDecks(tx), tx.objectStore('lessons').getAll()]);
    return {
      decks: [...decks.values()]
        .map((deck) => ({ id: deck.id, name: deckPath(deck, decks) }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
      lessons: lessons
        .filter((one) => one.deletedAt === undefined)
        .map(({ id, title }) => ({ id, title }))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
    };
  });
}
