import type { LessonId } from '@/lib/domain/ids';
import { rest, shown } from '@/lib/domain/lesson/progress';
import type { Surface } from '@/lib/domain/review/history';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';

const STORES = ['lessonProgress', 'journal'] as const;

/**
 * A new tab shows a step of the lesson: notes when, and that a new lesson has had its invitation.
 * Where the lesson stands does not change.
 */
export async function recordLessonShown(
  app: App,
  { lessonId, surface = 'newtab' }: { lessonId: LessonId; surface?: Surface },
): Promise<void> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const now = app.now();
  await transact(
    db,
    STORES,
    async (tx) => {
      const progress = await tx.objectStore('lessonProgress').get(lessonId);
      await tx.objectStore('lessonProgress').put(shown(lessonId, progress, { now, deviceId }));
      await tx.objectStore('journal').add({ at: now, deviceId, kind: 'lessonShown', surface });
    },
    'relaxed',
  );
  app.publish(STORES);
}

/** "Not today": new tabs leave the lesson alone until tomorrow; it stays where it is. */
export async function restLesson(app: App, { lessonId }: { lessonId: LessonId }): Promise<void> {
  const [db, deviceId, settings] = await Promise.all([
    app.db(),
    app.deviceId(),
    app.settings.load(),
  ]);
  const now = app.now();
  const today = learnerDay(now, dayRule(app, settings));
  await transact(db, ['lessonProgress'], async (tx) => {
    const progress = await tx.objectStore('lessonProgress').get(lessonId);
    await tx.objectStore('lessonProgress').put(rest(lessonId, progress, today, { now, deviceId }));
  });
  app.publish(['lessonProgress']);
}
