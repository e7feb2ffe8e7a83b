import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseId, type LessonId } from '@/lib/domain/ids';
import type * as MarkdownHtml from '@/lib/interchange/markdown-html';
import { loadLessonText } from '@/lib/services/lessons/load-lesson-text';
import type * as Transact from '@/lib/storage/transact';
import { fakeApp } from '@/tests/support/fake-app';
import { TIDES } from '@/tests/support/lessons';

/** Texts that were rendered while a transaction waited, and all of them. */
const rendered = { isOpen: false, inside: [] as string[], count: 0 };

/** The use cases on top of a renderer and a transaction that are watched. */
async function watched() {
  vi.resetModules();
  vi.doMock('@/lib/storage/transact', async (load) => {
    const original = await load<typeof Transact>();
    const transact: typeof original.transact = async (...given) => {
      rendered.isOpen = true;
      return original.transact(...given).finally(() => (rendered.isOpen = false));
    };
    return { ...original, transact };
  });
  vi.doMock('@/lib/interchange/markdown-html', async (load) => {
    const { markdownToHtml } = await load<typeof MarkdownHtml>();
    return {
      markdownToHtml: (markdown: string) => {
        rendered.count++;
        if (rendered.isOpen) rendered.inside.push(markdown);
        return markdownToHtml(markdown);
      },
    };
  });
  return import('@/lib/services/lessons/save-lesson');
}

afterEach(() => {
  vi.doUnmock('@/lib/storage/transact');
  vi.doUnmock('@/lib/interchange/markdown-html');
  vi.resetModules();
});

const lessonId = parseId<LessonId>('tides');
beforeEach(() => Object.assign(rendered, { isOpen: false, inside: [], count: 0 }));

it('renders a lesson before the database is held for it', async () => {
  const { saveLesson, importLessonFile } = await watched();
  const app = await fakeApp();
  await saveLesson(app, { lessonId, markdown: TIDES });
  await importLessonFile(app, { name: 'tides.md', text: TIDES });
  expect(rendered.count).toBeGreaterThan(0);
  expect(rendered.inside).toEqual([]);
});

it.each(['mine', 'other'] as const)(
  'renders what two editors made of it before the database is held, where %s is kept',
  async (keep) => {
    const { saveLesson } = await watched();
    const app = await fakeApp();
    await saveLesson(app, { lessonId, markdown: TIDES });
    const from = (await loadLessonText(app, { lessonId })) ?? '';
    await saveLesson(app, { lessonId, from, markdown: from.replace('rises', 'climbs') });
    const markdown = from.replace('rises', 'creeps').replace('Done', 'That was all');
    await saveLesson(app, { lessonId, from, markdown, keep });
    const word = { mine: 'creeps', other: 'climbs' }[keep];
    const row = await (await app.db()).get('lessons', lessonId);
    const [first] = row?.steps ?? [];
    expect(first?.kind === 'text' && first.html).toContain(word);
    expect(rendered.inside).toEqual([]);
  },
);

it('has the right words for a step that somebody stores at the very moment', async () => {
  const { saveLesson } = await watched();
  const app = await fakeApp();
  await saveLesson(app, { lessonId, markdown: TIDES });
  const from = (await loadLessonText(app, { lessonId })) ?? '';
  await Promise.all([
    saveLesson(app, { lessonId, from, markdown: from.replace('rises', 'climbs') }),
    saveLesson(app, { lessonId, from, markdown: from.replace('Done', 'That was all') }),
  ]);
  const row = await (await app.db()).get('lessons', lessonId);
  const html = row?.steps.map((step) => (step.kind === 'text' ? step.html : step.check.html));
  expect(html?.join()).toMatch(/climbs.*That was all/s);
});
