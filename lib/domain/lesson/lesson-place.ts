import type { LessonId, StepId } from '@/lib/domain/ids';
import type { Lesson, LessonProgress, LessonStep } from './lesson';
import { currentIndex, isInFlight, minutesLeft, recapBefore } from './progress';

/** A step as it is shown; the answers stay behind until one is given. */
export type ShownStep =
  | { readonly id: StepId; readonly kind: 'text'; readonly html: string }
  | {
      readonly id: StepId;
      readonly kind: 'check';
      readonly checkId: string;
      /** The question. */
      readonly html: string;
      /** Absent: a typed answer. */
      readonly choices?: readonly string[];
    };

/** One screen of a lesson with all that stands around it. */
export interface LessonPlace {
  readonly lessonId: LessonId;
  readonly title: string;
  readonly stepNumber: number;
  readonly stepCount: number;
  readonly minutesLeft: number;
  /** What came before, for a reader who comes back. */
  readonly recap?: string;
  readonly step: ShownStep;
  /** Never begun: this screen invites. */
  readonly isNew: boolean;
}

/** What is on the screen after a press: a step, the end of the lesson, or nothing to show. */
export type LessonView =
  | ({ readonly kind: 'step' } & LessonPlace)
  | {
      readonly kind: 'finished';
      readonly lessonId: LessonId;
      readonly title: string;
      readonly stepCount: number;
      readonly checkCount: number;
    }
  | { readonly kind: 'missing' };

/** The step that any surface shows now. Absent only for a lesson without steps. */
export function placeIn(lesson: Lesson, progress?: LessonProgress): LessonPlace | undefined {
  const index = currentIndex(lesson, progress);
  const step = lesson.steps[index];
  if (step === undefined) return undefined;
  const recap = recapBefore(lesson, index);
  return {
    lessonId: lesson.id,
    title: lesson.title,
    stepNumber: index + 1,
    stepCount: lesson.steps.length,
    minutesLeft: minutesLeft(lesson, index),
    ...(recap !== undefined && { recap }),
    step: shownStep(step),
    isNew: !isInFlight(progress) && progress?.finishedAt === undefined,
  };
}

/** What Next or Back leads to; `isAtEnd` after the last step. */
export function viewOf(
  lesson: Lesson,
  progress: LessonProgress | undefined,
  isAtEnd: boolean,
): LessonView {
  const place = isAtEnd ? undefined : placeIn(lesson, progress);
  if (place) return { kind: 'step', ...place };
  const checkCount = lesson.steps.filter((step) => step.kind === 'check').length;
  const { id, title, steps } = lesson;
  return { kind: 'finished', lessonId: id, title, stepCount: steps.length, checkCount };
}

function shownStep(step: LessonStep): ShownStep {
  const { id } = step;
  if (step.kind === 'text') return { id, kind: 'text', html: step.html ?? '' };
  const { check } = step;
  const choices = check.choices && { choices: check.choices };
  return { id, kind: 'check', checkId: check.id, html: check.html ?? '', ...choices };
}
