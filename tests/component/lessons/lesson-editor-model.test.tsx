import { beforeEach, expect, it } from 'vitest';
import { createEditorModel } from '@/components/lessons/lesson-editor-model';
import { parseId, type LessonId } from '@/lib/domain/ids';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { TIDES } from '@/tests/support/lessons';
import { installSetHtml } from '@/tests/support/set-html';
import { settled, slow } from '@/tests/support/slow';

beforeEach(() => {
  installSetHtml();
  localStorage.clear();
});

const testApp = async () => boundApp(await fakeApp(), dashboardCases);
const onSaved = () => undefined;

it('a new lesson that is saved twice in one moment is one lesson', async () => {
  const app = await testApp();
  const editor = createEditorModel(app, { onSaved });
  await editor.load();
  editor.write(TIDES);
  await Promise.all([editor.save(), editor.save()]);
  expect(await (await app.db()).count('lessons')).toBe(1);
});

it('a lesson that could not be saved is reported and stays to be saved again', async () => {
  const app = await testApp();
  const saveLesson = async () => Promise.reject(new Error('disk full'));
  const services = { ...app.services, saveLesson };
  const editor = createEditorModel({ ...app, services }, { onSaved });
  await editor.load();
  editor.write(TIDES);
  expect(await editor.save()).toBe(false);
  expect(app.reported).toEqual([new Error('disk full')]);
  expect(editor.markdown.value).toBe(TIDES);
});

it('nothing can be written into a lesson before its text is there', async () => {
  const app = await testApp();
  const lessonId = parseId<LessonId>('tides');
  await app.services.saveLesson({ lessonId, markdown: TIDES });
  const text = slow(app.services.loadLessonText);
  const services = { ...app.services, loadLessonText: text.run };
  const editor = createEditorModel({ ...app, services }, { lessonId, onSaved });
  const loaded = editor.load();
  expect(editor.isLoaded.value).toBe(false);
  await settled();
  await text.answer();
  await loaded;
  expect(editor.isLoaded.value).toBe(true);
  expect(editor.markdown.value).toContain('Tides');
});
