import type { GoalSession } from '@/lib/domain/goal/today-list';
import { HOUR } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { quietUntil } from '@/lib/domain/time/quiet-hours';
import { t } from '@/lib/i18n/t';
import { canNotify, notify } from '@/lib/platform/notifications';
import { dayRule, type App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { readEnded, withGoals } from './load-clock';

const KEY = 'noticedUntil';
/** Older ends are no news. */
const FRESH_MS = 12 * HOUR;

/**
 * One notice for the latest session that the clock ended, if the person wants notices.
 * - Ends are claimed in a transaction before anything is shown: two wakes at once show it once.
 * - In quiet hours nothing is claimed; returns when they end if something waits until then, and
 *   only what still asks a question is shown then.
 */
export async function notifyEnded(app: App): Promise<EpochMs | undefined> {
  const settings = await app.settings.load();
  const quietEnd = quietUntil(app.now(), settings.quietHours, app.zone);
  const isWanted = settings.notifications === 'allowed' && (await canNotify());
  const fresh = await claimEnded(app, isWanted && quietEnd !== undefined);
  const news = fresh.at(-1);
  if (!isWanted || news === undefined) return undefined;
  if (quietEnd !== undefined) return quietEnd;
  await notify(noticeOf(news));
  return undefined;
}

/** The ends nobody was told of yet. Unless `onlyLook`, they count as told from now on. */
async function claimEnded(app: App, onlyLook: boolean): Promise<readonly GoalSession[]> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const now = app.now();
  const day = learnerDay(now, dayRule(app, settings));
  return transact(db, ['sessions', 'goals', 'meta'], async (tx) => {
    const stored = (await tx.objectStore('meta').get(KEY))?.value;
    const until = Math.max(typeof stored === 'number' ? stored : 0, now - FRESH_MS);
    const ended = (await readEnded(tx, day)).filter((one) => (one.finishedAt ?? 0) > until);
    const last = Math.max(until, ...ended.map((one) => one.finishedAt ?? 0));
    if (!onlyLook && ended.length > 0) await tx.objectStore('meta').put({ key: KEY, value: last });
    const isLate = (finishedAt = 0) => now - finishedAt > HOUR;
    return withGoals(
      tx,
      ended.filter((one) => one.isResultPending || !isLate(one.finishedAt)),
    );
  });
}

function noticeOf({ session, goal }: GoalSession) {
  const text = session.isResultPending
    ? t('workerNoticeAsk', goal.target.amount)
    : t('workerNoticeDone');
  return { id: `session-${session.id}`, title: t('workerNoticeTitle', goal.title), text };
}
