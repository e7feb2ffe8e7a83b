import type { LessonId } from '@/lib/domain/ids';
import { saveFile } from '@/lib/platform/save-file';
import type { App } from '@/lib/services/app';
import { loadLessonText } from './load-lesson-text';

/** Gives the person a lesson as the Markdown file that an import takes again; its name, if it is there. */
export async function saveLessonFile(
  app: App,
  { lessonId }: { lessonId: LessonId },
): Promise<{ readonly name: string } | undefined> {
  const [text, lesson] = await Promise.all([
    loadLessonText(app, { lessonId }),
    (await app.db()).get('lessons', lessonId),
  ]);
  if (text === undefined || lesson === undefined) return undefined;
  const name = `${fileName(lesson.title) || 'lesson'}.md`;
  saveFile(new Blob([text], { type: 'text/markdown' }), name);
  return { name };
}

/** Letters and digits of any script, the rest as hyphens. */
function fileName(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
