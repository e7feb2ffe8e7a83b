import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { countMinutes } from '@/lib/domain/lesson/lesson-minutes';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import { SAMPLE_LESSON_KEYS } from '@/lib/domain/sample/sample-lessons';
import { answerCheck } from '@/lib/services/lessons/answer-check';
import { loadLessons } from '@/lib/services/lessons/load-lessons';
import {
  ensureSampleLessons,
  removeSampleLessons,
  sampleLessonId,
} from '@/lib/services/lessons/sample-lessons';
import { saveLesson } from '@/lib/services/lessons/save-lesson';
import { undoChange } from '@/lib/services/undo/undo-change';
import { fakeApp } from '@/tests/support/fake-app';
import { TIDES } from '@/tests/support/lessons';
import { servePackagedFiles } from '@/tests/support/packaged-files';

beforeEach(servePackagedFiles);

const FILES = ['lessons', 'lessons/de'].flatMap((folder) =>
  SAMPLE_LESSON_KEYS.map((key) => `public/${folder}/${key}.md`),
);

describe('the sample lessons', () => {
  it.each(FILES)(
    '%s reads without a remark, in 2 to 6 minutes, with 2 or 3 questions',
    async (file) => {
      const { content, problems } = parseLesson(await readFile(file, 'utf8'));
      expect(problems).toEqual([]);
      const minutes = countMinutes(content.steps);
      expect(minutes).toBeGreaterThanOrEqual(2);
      expect(minutes).toBeLessThanOrEqual(6);
      const checks = content.steps.filter((step) => step.kind === 'check');
      expect([2, 3]).toContain(checks.length);
      expect(checks.every((step) => step.check.explanation !== undefined)).toBe(true);
    },
  );

  it.each(SAMPLE_LESSON_KEYS)('%s has the same shape in both languages', async (key) => {
    const [english, german] = await Promise.all(
      ['', 'de/'].map(async (folder) =>
        parseLesson(await readFile(`public/lessons/${folder}${key}.md`, 'utf8')),
      ),
    );
    const shape = (parsed: typeof english) =>
      parsed?.content.steps.map((step) =>
        step.kind === 'text'
          ? 'text'
          : (step.check.choices?.indexOf(step.check.answers[0] ?? '') ?? 'typed'),
      );
    expect(shape(german)).toEqual(shape(english));
  });

  it('come in once, marked as samples', async () => {
    const app = await fakeApp();
    expect(await ensureSampleLessons(app)).toMatchObject({ addedCount: 3 });
    expect(await ensureSampleLessons(app)).toMatchObject({ addedCount: 0 });
    const lessons = await loadLessons(app);
    expect(lessons.map((lesson) => lesson.isSample)).toEqual([true, true, true]);
    expect(await (await app.db()).count('decks')).toBe(0);
  });

  it('go away with the cards of their questions, and come back after undo', async () => {
    const app = await fakeApp();
    await ensureSampleLessons(app);
    await saveLesson(app, { markdown: TIDES });
    const lessonId = sampleLessonId('http-request');
    await answerCheck(app, { lessonId, checkId: '3', answer: '', surface: 'newtab' });
    const db = await app.db();
    expect(await db.getAll('decks')).toMatchObject([{ isSample: true }]);
    const removed = await removeSampleLessons(app, { label: 'Removed the samples' });
    expect((await loadLessons(app)).map((lesson) => lesson.title)).toEqual(['Tides']);
    expect(await Promise.all([db.count('decks'), db.count('cards'), db.count('days')])).toEqual([
      0, 0, 0,
    ]);
    if (removed.kind === 'removed') await undoChange(app, { undoId: removed.undoId });
    expect(await loadLessons(app)).toHaveLength(4);
    expect(await db.count('cards')).toBe(1);
  });
});
