import { canTakeBackEnd, endOf, type SessionEnd } from '@/lib/domain/goal/end-session';
import type { App } from '@/lib/services/app';
import { readLiveAnswers } from '@/lib/services/review/read-journal';
import { readIn, type Reads } from '@/lib/storage/transact';
import { loadDay } from './load-day';

/**
 * The Finish of today that an Undo would take back: the latest, where no card was answered after it.
 * A slip that was put away is none; its way back is offered where it happens.
 */
export async function loadLastEnd(app: App): Promise<SessionEnd | undefined> {
  const [db, day] = await Promise.all([app.db(), loadDay(app)]);
  return readIn(db, ['sessions', 'goals', 'journal'], async (tx) => {
    const ofToday = await tx.objectStore('sessions').index('byDay').getAll(day);
    const [last] = ofToday
      .filter((one) => one.state === 'completed' && one.deletedAt === undefined)
      .toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
    if (last === undefined || !canTakeBackEnd(last)) return undefined;
    const goal = await tx.objectStore('goals').get(last.goalId);
    if (goal === undefined || goal.deletedAt !== undefined) return undefined;
    const isLater = (last.finishedAt ?? 0) >= (await lastAnswerAt(tx));
    return isLater ? endOf(last) : undefined;
  });
}

async function lastAnswerAt(tx: Reads<'journal'>): Promise<number> {
  for await (const { at } of readLiveAnswers(tx)) return at;
  return 0;
}
