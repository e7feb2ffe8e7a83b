import { expect, it } from 'vitest';
import { createEditorModel } from '@/components/lessons/lesson-editor-model';
import { parseId, type LessonId } from '@/lib/domain/ids';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { TIDES } from '@/tests/support/lessons';
import { settled, slow } from '@/tests/support/slow';

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
  await editor.save();
  expect(editor.isSaved.value).toBe(false);
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

it('what was typed keeps what it was typed into, however late it is saved', async () => {
  const app = await testApp();
  const lessonId = parseId<LessonId>('tides');
  await app.services.saveLesson({ lessonId, markdown: TIDES });
  const before = createEditorModel(app, { lessonId, onSaved });
  await before.load();
  before.write(before.markdown.value.replace('Done', 'That was all'));
  await app.services.saveLesson({ lessonId, markdown: TIDES.replace('# Tides', '# Ebb') });
  const editor = createEditorModel(app, { lessonId, onSaved });
  await editor.load();
  await editor.save();
  expect(editor.isSaved.value).toBe(true);
  const text = await app.services.loadLessonText({ lessonId });
  expect(text).toContain('# Ebb');
  expect(text).toContain('That was all');
});

it('saving in one tab keeps what another tab is writing in the same lesson', async () => {
  const app = await testApp();
  const lessonId = parseId<LessonId>('tides');
  await app.services.saveLesson({ lessonId, markdown: TIDES });
  const [one, other] = [1, 2].map(() => createEditorModel(app, { lessonId, onSaved }));
  await Promise.all([one?.load(), other?.load()]);
  one?.write(TIDES.replace('# Tides', '# Ebb'));
  const written = TIDES.replace('Done', 'That was all');
  other?.write(written);
  await one?.save();
  const again = createEditorModel(app, { lessonId, onSaved });
  await again.load();
  expect(again.markdown.value).toBe(written);
});
