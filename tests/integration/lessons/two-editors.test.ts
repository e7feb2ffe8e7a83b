import { describe, expect, it } from 'vitest';
import { parseId, type LessonId } from '@/lib/domain/ids';
import { loadLessonText } from '@/lib/services/lessons/load-lesson-text';
import { saveLesson } from '@/lib/services/lessons/save-lesson';
import { undoChange } from '@/lib/services/undo/undo-change';
import { fakeApp } from '@/tests/support/fake-app';
import { TIDES } from '@/tests/support/lessons';

const lessonId = parseId<LessonId>('tides');

async function withLesson() {
  const app = await fakeApp();
  await saveLesson(app, { lessonId, markdown: TIDES });
  const text = async () => (await loadLessonText(app, { lessonId })) ?? '';
  return { app, text, from: await text() };
}

describe('one lesson in two editors', () => {
  it('keeps the title of the one and the step of the other', async () => {
    const { app, text, from } = await withLesson();
    const retitled = from.replace('Tides', 'Ebb and flow');
    await saveLesson(app, { lessonId, from, markdown: retitled });
    const first = from.replace('rises and falls', 'falls and rises');
    await saveLesson(app, { lessonId, from, markdown: first });
    await saveLesson(app, { lessonId, from, markdown: from.replace('Done', 'That was all') });
    const after = await text();
    expect(after).toContain('# Ebb and flow');
    expect(after).toContain('falls and rises');
    expect(after).toContain('That was all');
  });

  it('the last press wins its title, and its undo brings back what the other wrote', async () => {
    const { app, text, from } = await withLesson();
    const retitled = (title: string) => from.replace('Tides', title);
    await saveLesson(app, { lessonId, from, markdown: retitled('Ebb') });
    const last = await saveLesson(app, { lessonId, from, markdown: retitled('Flow') });
    expect(await text()).toContain('# Flow');
    if (last.kind === 'saved') await undoChange(app, { undoId: last.undoId });
    expect(await text()).toContain('# Ebb');
  });
});
