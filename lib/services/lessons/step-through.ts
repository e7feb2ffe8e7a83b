import type { LessonId, StepId } from '@/lib/domain/ids';
import type { LessonView } from '@/lib/domain/lesson/lesson-place';
import { advance, currentIndex, moveTo } from '@/lib/domain/lesson/progress';
import type { App } from '@/lib/services/app';
import { pressLesson } from './lesson-rows';

export interface StepPress {
  readonly lessonId: LessonId;
  /** The step that was on the screen. */
  readonly stepId: StepId;
}

/**
 * Next: the step shown is done, the one after it comes. Where the lesson went on elsewhere since,
 * nothing is skipped: the step where it stands now comes back.
 */
export async function nextStep(app: App, { lessonId, stepId }: StepPress): Promise<LessonView> {
  const view = await pressLesson(app, lessonId, ({ lesson, progress }, ctx) => {
    const next = advance(lesson, progress, stepId, ctx);
    const isKnown = lesson.steps.some((step) => step.id === stepId);
    const hasMoved = isKnown && next !== progress;
    return { progress: hasMoved ? next : progress, isAtEnd: hasMoved && next.stepId === undefined };
  });
  return withoutRecap(view);
}

/** Back: the step before the one shown; on the first it stays. */
export async function previousStep(app: App, { lessonId, stepId }: StepPress): Promise<LessonView> {
  const view = await pressLesson(app, lessonId, ({ lesson, progress }, ctx) => {
    const index = lesson.steps.findIndex((step) => step.id === stepId);
    const step = lesson.steps[index - 1];
    return { progress: step ? moveTo(lesson, progress, step, ctx) : progress };
  });
  return withoutRecap(view);
}

/** Read again from the first step; what is done stays done. */
export async function restartLesson(
  app: App,
  { lessonId }: { lessonId: LessonId },
): Promise<LessonView> {
  return pressLesson(app, lessonId, ({ lesson, progress }, ctx) => {
    const first = lesson.steps[0];
    const isThere = currentIndex(lesson, progress) === 0;
    return { progress: first && !isThere ? moveTo(lesson, progress, first, ctx) : progress };
  });
}

/** A reader who goes on at once needs no line about what was just read. */
function withoutRecap(view: LessonView): LessonView {
  if (view.kind !== 'step') return view;
  const { recap: _read, ...rest } = view;
  return rest;
}
