import { describe, expect, it } from 'vitest';
import { deleteLesson } from '@/lib/services/lessons/delete-lesson';
import { loadLessonStep } from '@/lib/services/lessons/load-lesson-step';
import { loadLessonText } from '@/lib/services/lessons/load-lesson-text';
import { loadLessons } from '@/lib/services/lessons/load-lessons';
import { importLessonFile, saveLesson } from '@/lib/services/lessons/save-lesson';
import { undoChange } from '@/lib/services/undo/undo-change';
import { fakeApp } from '@/tests/support/fake-app';
import { TIDES, withLesson, next } from '@/tests/support/lessons';

describe('writing lessons', () => {
  it('keeps ids, progress and cards of the steps that stay', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await next(app, lessonId);
    const longer = TIDES.replace('---', '---\n\nA step between.\n\n---');
    await saveLesson(app, { lessonId, markdown: longer });
    expect(await loadLessonStep(app, { lessonId })).toMatchObject({
      stepNumber: 3,
      step: { id: '2' },
    });
  });

  it('gives back the text that was saved', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    expect(await loadLessonText(app, { lessonId })).toBe(TIDES);
  });

  it('stores nothing while there are problems', async () => {
    const app = await fakeApp();
    expect(await saveLesson(app, { markdown: '# T\n\n? Why' })).toEqual({
      kind: 'problems',
      problems: [{ line: 3, kind: 'noAnswer' }],
    });
    expect(await loadLessons(app)).toEqual([]);
  });

  it('takes the same file twice as one lesson, brought up to date', async () => {
    const app = await fakeApp();
    const first = await importLessonFile(app, { name: 'tides.md', text: TIDES });
    const again = await importLessonFile(app, { name: 'tides.md', text: `${TIDES}\nMore.` });
    expect(first).toMatchObject({ kind: 'saved', isUpdate: false });
    expect(again).toMatchObject({ kind: 'saved', isUpdate: true });
    expect(await loadLessons(app)).toHaveLength(1);
  });

  it('stores more than 15 minutes as parts when asked (S-009)', async () => {
    const app = await fakeApp();
    const steps = Array.from({ length: 20 }, () => 'word '.repeat(200)).join('\n\n---\n\n');
    await saveLesson(app, { markdown: `# Long\n\n${steps}`, asParts: true });
    const lessons = await loadLessons(app);
    expect(lessons.map((lesson) => lesson.title)).toEqual([
      'Long (1/3)',
      'Long (2/3)',
      'Long (3/3)',
    ]);
    expect(lessons.every((lesson) => lesson.minutes <= 10)).toBe(true);
  });

  it('comes back after undo', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    const deleted = await deleteLesson(app, { lessonId });
    if (deleted.kind === 'deleted') await undoChange(app, { undoId: deleted.undoId });
    expect(await loadLessons(app)).toMatchObject([{ title: 'Tides' }]);
  });
});
