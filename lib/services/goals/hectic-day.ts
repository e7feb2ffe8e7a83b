import { undoneCheckIn } from '@/lib/domain/goal/corrections';
import {
  adjustedCheckIn,
  HECTIC_KEY,
  HECTIC_NOTE,
  isHecticAdjustment,
} from '@/lib/domain/goal/hectic-day';
import { dayProgress } from '@/lib/domain/goal/goal-progress';
import { chooseTodayGoals } from '@/lib/domain/goal/today-list';
import { readIsHectic } from '@/lib/services/review/read-is-hectic';
import type { App } from '@/lib/services/app';
import { loadDay } from './load-day';
import { transact } from '@/lib/storage/transact';
import { readLiveCheckIns } from './goal-rows';

/**
 * Makes today small (S-036): one review of five minutes, tiny versions of what is still open, and
 * nothing of the rest held against anyone. Pressing twice changes nothing more.
 */
export async function setHecticDay(app: App): Promise<{ readonly kind: 'set' }> {
  const { db, day, deviceId, limit } = await today(app);
  const at = app.now();
  await transact(db, ['meta', 'goals', 'checkIns'], async (tx) => {
    if (await readIsHectic(tx, day)) return;
    const live = await readLiveCheckIns(tx, day);
    const goals = chooseTodayGoals(await tx.objectStore('goals').getAll(), live, day, limit);
    const open = goals.filter((goal) => !dayProgress(goal, live, day).isDone);
    await Promise.all([
      tx.objectStore('meta').put({ key: HECTIC_KEY, value: day }),
      ...open.map((goal) => {
        const given = { id: app.newId(), goalId: goal.id, day, deviceId, note: HECTIC_NOTE };
        return tx.objectStore('checkIns').put(adjustedCheckIn(given, at, app.zone));
      }),
    ]);
  });
  app.publish(['meta', 'checkIns']);
  return { kind: 'set' };
}

/** Makes today an ordinary day again. */
export async function undoHecticDay(app: App): Promise<{ readonly kind: 'undone' }> {
  const { db, day, deviceId } = await today(app);
  const by = { at: app.now(), zone: app.zone, deviceId };
  await transact(db, ['meta', 'checkIns'], async (tx) => {
    const live = await readLiveCheckIns(tx, day);
    const made = live.filter((one) => one.day === day && isHecticAdjustment(one));
    await Promise.all([
      tx.objectStore('meta').delete(HECTIC_KEY),
      ...made.map((one) => tx.objectStore('checkIns').put(undoneCheckIn(one, by))),
    ]);
  });
  app.publish(['meta', 'checkIns']);
  return { kind: 'undone' };
}

async function today(app: App) {
  const [db, deviceId, settings] = await Promise.all([
    app.db(),
    app.deviceId(),
    app.settings.load(),
  ]);
  return {
    db,
    deviceId,
    day: await loadDay(app),
    limit: settings.activeGoalLimit,
  };
}
