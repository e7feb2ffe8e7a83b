import type { App } from '@/lib/services/app';
import { loadToday } from '@/lib/services/goals/load-today';

/** Today's things that are open: each goal is one. Never a count of cards: that would be a backlog. */
export async function countRemaining(app: App): Promise<number> {
  const { goals } = await loadToday(app);
  return goals.filter(({ progress }) => !progress.isDone && !progress.isSkipped).length;
}
