import { nextStamp } from '@/lib/domain/document';
import type { LessonId, UndoId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { asTombstone } from '@/lib/services/undo/as-tombstone';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { transact } from '@/lib/storage/transact';

export type DeletedLesson =
  | { readonly kind: 'deleted'; readonly undoId: UndoId; readonly title: string }
  | { readonly kind: 'missing' };

/** Takes a lesson out of the list. Cards that its questions became stay: they are learned by now. */
export async function deleteLesson(
  app: App,
  { lessonId }: { lessonId: LessonId },
): Promise<DeletedLesson> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const deleted = await transact(db, ['lessons', 'undos'], async (tx): Promise<DeletedLesson> => {
    const lesson = await tx.objectStore('lessons').get(lessonId);
    if (lesson === undefined || lesson.deletedAt !== undefined) return { kind: 'missing' };
    const stamped = { ...lesson, stamp: nextStamp(app.now(), lesson), deviceId };
    const label = t('lessonsUndoDeleted', lesson.title);
    const next = asTombstone(stamped, app.now());
    const changes = [{ store: 'lessons' as const, key: lessonId, next }];
    return {
      kind: 'deleted',
      undoId: await writeWithUndo(tx, app, { label, changes }),
      title: lesson.title,
    };
  });
  if (deleted.kind === 'deleted') app.publish(['lessons', 'undos']);
  return deleted;
}
