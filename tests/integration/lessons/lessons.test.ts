import { describe, expect, it } from 'vitest';
import { HOUR } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayRule } from '@/lib/services/app';
import { deleteLesson } from '@/lib/services/lessons/delete-lesson';
import { readLessonCandidate } from '@/lib/services/lessons/read-lesson-candidate';
import { loadLessonStep } from '@/lib/services/lessons/load-lesson-step';
import { loadLessons } from '@/lib/services/lessons/load-lessons';
import { recordLessonShown, restLesson } from '@/lib/services/lessons/show-lesson';
import { nextStep, previousStep, restartLesson } from '@/lib/services/lessons/step-through';
import { readIn } from '@/lib/storage/transact';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { TIDES, withLesson, step, next } from '@/tests/support/lessons';

describe('reading a lesson', () => {
  it('shows the first step rendered, with its place and the minutes left', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    expect(await loadLessonStep(app, { lessonId })).toMatchObject({
      kind: 'step',
      title: 'Tides',
      stepNumber: 1,
      stepCount: 4,
      minutesLeft: 1,
      isNew: true,
      step: { kind: 'text', html: '<p>The sea rises and falls.</p>' },
    });
  });

  it('does not advance by being shown or left', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await recordLessonShown(app, { lessonId });
    await loadLessonStep(app, { lessonId });
    expect(await loadLessonStep(app, { lessonId })).toMatchObject({ stepNumber: 1 });
  });

  it('goes on where any surface left off, with a line of recap', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    expect(step(await next(app, lessonId)).recap).toBeUndefined();
    expect(await loadLessonStep(app, { lessonId })).toMatchObject({
      stepNumber: 2,
      recap: 'The sea moves twice a day.',
    });
  });

  it('advances once for the same step pressed in two tabs', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    const { step: shown } = step(await loadLessonStep(app, { lessonId }));
    const press = { lessonId, stepId: shown.id };
    const views = await Promise.all([nextStep(app, press), nextStep(app, press)]);
    expect(views.map((view) => step(view).stepNumber)).toEqual([2, 2]);
  });

  it('goes back, and on again', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    const second = step(await next(app, lessonId));
    const first = step(await previousStep(app, { lessonId, stepId: second.step.id }));
    expect(first.stepNumber).toBe(1);
    expect(step(await next(app, lessonId)).stepNumber).toBe(2);
  });

  it('ends after the last step, and can be read again without losing that', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    for (let read = 0; read < 3; read += 1) await next(app, lessonId);
    expect(await next(app, lessonId)).toMatchObject({ kind: 'finished', checkCount: 2 });
    expect(await restartLesson(app, { lessonId })).toMatchObject({ stepNumber: 1 });
    await next(app, lessonId);
    expect(await loadLessons(app)).toMatchObject([{ state: 'finished', doneCount: 4 }]);
  });

  it('says that a deleted lesson is missing', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await deleteLesson(app, { lessonId });
    expect(await loadLessonStep(app, { lessonId })).toEqual({ kind: 'missing' });
    expect(await loadLessons(app)).toEqual([]);
  });
});

async function loadLessonCandidate(app: FakeApp) {
  const rule = dayRule(app, await app.settings.load());
  const today = learnerDay(app.now(), rule);
  return readIn(await app.db(), ['lessons', 'lessonProgress'], (tx) =>
    readLessonCandidate(tx, today, rule),
  );
}

describe('the lesson of a new tab', () => {
  it('invites to a new lesson once', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    expect(await loadLessonCandidate(app)).toMatchObject({
      isInvitation: true,
      place: { lessonId },
    });
    await recordLessonShown(app, { lessonId });
    expect(await loadLessonCandidate(app)).toBeUndefined();
    app.clock.now += 48 * HOUR;
    expect(await loadLessonCandidate(app)).toBeUndefined();
  });

  it('invites to one lesson a day at most', async () => {
    const app = await fakeApp();
    const first = await withLesson(app);
    await withLesson(app, TIDES.replace('# Tides', '# Waves'));
    await recordLessonShown(app, { lessonId: first });
    expect(await loadLessonCandidate(app)).toBeUndefined();
    app.clock.now += 24 * HOUR;
    expect(await loadLessonCandidate(app)).toMatchObject({ place: { title: 'Waves' } });
  });

  it('offers the next step of the lesson in flight before any new one', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await withLesson(app, TIDES.replace('# Tides', '# Waves'));
    await next(app, lessonId);
    expect(await loadLessonCandidate(app)).toMatchObject({
      isInvitation: false,
      place: { lessonId, stepNumber: 2, recap: 'The sea moves twice a day.' },
    });
  });

  it('leaves a lesson alone until tomorrow after Not today, and where it was', async () => {
    const app = await fakeApp();
    const lessonId = await withLesson(app);
    await next(app, lessonId);
    await restLesson(app, { lessonId });
    expect(await loadLessonCandidate(app)).toBeUndefined();
    app.clock.now += 24 * HOUR;
    expect(await loadLessonCandidate(app)).toMatchObject({ place: { stepNumber: 2 } });
  });
});
