import type { LessonId } from '@/lib/domain/ids';
import type { Lesson, LessonProgress } from '@/lib/domain/lesson/lesson';
import type { LessonView } from '@/lib/domain/lesson/lesson-place';
import { viewOf } from '@/lib/domain/lesson/lesson-place';
import type { ProgressContext } from '@/lib/domain/lesson/progress';
import type { App } from '@/lib/services/app';
import { transact, type Reads } from '@/lib/storage/transact';

const STORES = ['lessons', 'lessonProgress'] as const;

/** A lesson that exists, and how far it got. */
export interface LessonRows {
  readonly lesson: Lesson;
  readonly progress?: LessonProgress;
}

/** Undefined where the lesson was deleted or never was. */
export async function readLesson(
  tx: Reads<'lessons' | 'lessonProgress'>,
  lessonId: LessonId,
): Promise<LessonRows | undefined> {
  const [lesson, progress] = await Promise.all([
    tx.objectStore('lessons').get(lessonId),
    tx.objectStore('lessonProgress').get(lessonId),
  ]);
  if (lesson === undefined || lesson.deletedAt !== undefined) return undefined;
  return { lesson, ...(progress && { progress }) };
}

/** What a press on a lesson does to its progress; the same progress back means nothing to write. */
export type LessonPress = (
  rows: LessonRows,
  ctx: ProgressContext,
) => { readonly progress: LessonProgress | undefined; readonly isAtEnd?: boolean };

/** One press in one transaction: read, decide, write what changed, say what is shown now. */
export async function pressLesson(
  app: App,
  lessonId: LessonId,
  press: LessonPress,
): Promise<LessonView> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  let hasChanged = false;
  const view = await transact(db, STORES, async (tx): Promise<LessonView> => {
    const rows = await readLesson(tx, lessonId);
    if (rows === undefined) return { kind: 'missing' };
    const { progress, isAtEnd = false } = press(rows, { now: app.now(), deviceId });
    hasChanged = progress !== rows.progress;
    if (hasChanged && progress) await tx.objectStore('lessonProgress').put(progress);
    return viewOf(rows.lesson, progress, isAtEnd);
  });
  if (hasChanged) app.publish(['lessonProgress']);
  return view;
}
