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

  it('keeps the steps that both added, and takes out none that the other wrote', async () => {
    const { app, text, from } = await withLesson();
    const [head = '', ...steps] = from.split('\n---\n');
    const withStep = (words: string, at: number) =>
      [head, ...steps.toSpliced(at, 0, `\n${words}\n`)].join('\n---\n');
    await saveLesson(app, { lessonId, from, markdown: withStep('Rivers feel it too.', 0) });
    await saveLesson(app, { lessonId, from, markdown: withStep('Crabs know the hour.', 2) });
    const after = await text();
    expect(after).toContain('Rivers feel it too.');
    expect(after).toContain('Crabs know the hour.');
  });

  it('writes nothing where both changed the same, and says what the other wrote', async () => {
    const { app, text, from } = await withLesson();
    await saveLesson(app, { lessonId, from, markdown: from.replace('rises', 'climbs') });
    const before = await text();
    const markdown = from.replace('rises', 'creeps');
    const saved = await saveLesson(app, { lessonId, from, markdown });
    expect(saved).toEqual({
      kind: 'clash',
      other: 'The sea climbs and falls.\n\nRecap: The sea moves twice a day.',
    });
    expect(await text()).toBe(before);
  });

  it.each(['mine', 'other'] as const)('keeps %s, and undo brings back the rest', async (keep) => {
    const { app, text, from } = await withLesson();
    const db = await app.db();
    const ids = async () => (await db.get('lessons', lessonId))?.steps.map((step) => step.id);
    const before = await ids();
    const written = { mine: 'creeps', other: 'climbs' };
    await saveLesson(app, { lessonId, from, markdown: from.replace('rises', written.other) });
    const markdown = from.replace('rises', written.mine).replace('Done', 'That was all');
    const saved = await saveLesson(app, { lessonId, from, markdown, keep });
    expect(await text()).toContain(written[keep]);
    expect(await text()).toContain('That was all');
    expect(await ids()).toEqual(before);
    if (saved.kind === 'saved') await undoChange(app, { undoId: saved.undoId });
    expect(await text()).toContain(written[keep === 'mine' ? 'other' : 'mine']);
    expect(await ids()).toEqual(before);
  });

  it('leaves no second set of parts where the other is kept and a long lesson becomes parts', async () => {
    const app = await fakeApp();
    const chapter = (at: number) => [`Chapter ${at}.`, ...Array(9).fill('? High or low?\n= High')];
    const chapters = Array.from({ length: 6 }, (_, at) => chapter(at)).flat();
    const long = ['# Tides\n\nThe sea rises and falls twice a day.', ...chapters];
    await saveLesson(app, { lessonId, markdown: long.join('\n\n---\n\n') });
    const from = (await loadLessonText(app, { lessonId })) ?? '';
    await saveLesson(app, { lessonId, from, markdown: from.replace('rises', 'climbs') });
    const saved = await saveLesson(app, {
      lessonId,
      from,
      markdown: from.replace('rises', 'creeps'),
      asParts: true,
      keep: 'other',
    });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    expect(saved.lessonCount).toBeGreaterThan(1);
    expect(await (await app.db()).count('lessons')).toBe(saved.lessonCount);
    await undoChange(app, { undoId: saved.undoId });
    expect(await loadLessonText(app, { lessonId })).toContain('creeps');
  });
});
