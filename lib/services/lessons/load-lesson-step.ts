import type { LessonId } from '@/lib/domain/ids';
import { viewOf, type LessonView } from '@/lib/domain/lesson/lesson-place';
import type { App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';
import { readLesson } from './lesson-rows';

/** The step where any surface left off, with its line of recap. Reading it changes nothing. */
export async function loadLessonStep(
  app: App,
  { lessonId }: { lessonId: LessonId },
): Promise<LessonView> {
  const db = await app.db();
  const rows = await readIn(db, ['lessons', 'lessonProgress'], (tx) => readLesson(tx, lessonId));
  return rows ? viewOf(rows.lesson, rows.progress, false) : { kind: 'missing' };
}
