import type { LessonId } from '@/lib/domain/ids';
import { formatLesson } from '@/lib/domain/lesson/format-lesson';
import { lessonContentOf } from '@/lib/domain/lesson/lesson-content-of';
import type { App } from '@/lib/services/app';

/** The lesson as a file, to edit or to keep. Undefined where it is gone. */
export async function loadLessonText(
  app: App,
  { lessonId }: { lessonId: LessonId },
): Promise<string | undefined> {
  const db = await app.db();
  const lesson = await db.get('lessons', lessonId);
  if (lesson === undefined || lesson.deletedAt !== undefined) return undefined;
  const deck = lesson.deckId === undefined ? undefined : await db.get('decks', lesson.deckId);
  return formatLesson(
    lessonContentOf(lesson, deck?.deletedAt === undefined ? deck?.name : undefined),
  );
}
