import type { App } from '@/lib/services/app';
import { loadToday } from '@/lib/services/goals/load-today';
import { loadQueue } from '@/lib/services/queue/load-queue';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';

/**
 * Today's things that are open: each goal is one, and so are all cards together while the day's
 * minutes last. Never a count of cards: that would be a backlog.
 */
export async function countRemaining(app: App): Promise<number> {
  const [{ goals }, totals, waiting] = await Promise.all([
    loadToday(app),
    loadTodayTotals(app),
    loadQueue(app, { limit: 1 }),
  ]);
  const open = goals.filter(({ progress }) => !progress.isDone && !progress.isSkipped).length;
  return open + (totals.isDone || waiting.length === 0 ? 0 : 1);
}
