import { nextStamp } from '@/lib/domain/document';
import type { DeviceId, LessonId, StepId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Lesson, LessonProgress, LessonStep } from './lesson';
import { countMinutes } from './lesson-minutes';

/** Who changes a progress, and when. */
export interface ProgressContext {
  readonly now: EpochMs;
  readonly deviceId: DeviceId;
}

/**
 * Index of the step to show: where any surface left off. If that step was deleted, the first one
 * not read yet; after the end (or with nothing started) the first.
 */
export function currentIndex(lesson: Lesson, progress?: LessonProgress): number {
  const at = lesson.steps.findIndex((step) => step.id === progress?.stepId);
  if (at >= 0) return at;
  const unread = lesson.steps.findIndex((step) => !progress?.doneSteps.includes(step.id));
  return Math.max(0, unread);
}

/**
 * Next, pressed on the step that is the current one: it is done, the one after is current. Pressed
 * on any other (a tab that waited while the lesson went on elsewhere) it changes nothing.
 */
export function advance(
  lesson: Lesson,
  progress: LessonProgress | undefined,
  stepId: StepId,
  ctx: ProgressContext,
): LessonProgress {
  const known = progress ?? emptyProgress(lesson.id, ctx);
  const index = currentIndex(lesson, progress);
  if (lesson.steps[index]?.id !== stepId) return known;
  const { stepId: _left, restsUntilDay: _rest, ...rest } = touched(known, ctx);
  const after = lesson.steps[index + 1];
  return {
    ...rest,
    doneSteps: [...new Set([...known.doneSteps, stepId])],
    startedAt: known.startedAt ?? ctx.now,
    ...(after ? { stepId: after.id } : { finishedAt: known.finishedAt ?? ctx.now }),
  };
}

/** Goes to a step, for Back, Start and Read again; what is done stays done. */
export function moveTo(
  lesson: Lesson,
  progress: LessonProgress | undefined,
  step: LessonStep,
  ctx: ProgressContext,
): LessonProgress {
  const { restsUntilDay: _rest, ...known } = progress ?? emptyProgress(lesson.id, ctx);
  return { ...touched(known, ctx), stepId: step.id, startedAt: known.startedAt ?? ctx.now };
}

/** "Not today": no new tab shows the lesson before the next learner day. */
export function rest(
  lessonId: LessonId,
  progress: LessonProgress | undefined,
  today: LearnerDay,
  ctx: ProgressContext,
): LessonProgress {
  const known = progress ?? emptyProgress(lessonId, ctx);
  return {
    ...touched(known, ctx),
    invitedAt: known.invitedAt ?? ctx.now,
    restsUntilDay: today + 1,
  };
}

/** The lesson was on a screen: only when, and that a new one has had its one invitation. */
export function shown(
  lessonId: LessonId,
  progress: LessonProgress | undefined,
  ctx: ProgressContext,
): LessonProgress {
  const known = progress ?? emptyProgress(lessonId, ctx);
  return { ...touched(known, ctx), invitedAt: known.invitedAt ?? ctx.now, lastShownAt: ctx.now };
}

/** The line that recalls where the lesson stands: the last recap, or heading, before the step. */
export function recapBefore(lesson: Lesson, index: number): string | undefined {
  const before = lesson.steps.slice(0, index).findLast((step) => recapOf(step) !== undefined);
  return before && recapOf(before);
}

/** Minutes from this step to the end, at least 1. */
export function minutesLeft(lesson: Lesson, index: number): number {
  return countMinutes(lesson.steps.slice(index));
}

/** Started and not finished: the one in flight. */
export function isInFlight(progress: LessonProgress | undefined): boolean {
  return progress?.startedAt !== undefined && progress.finishedAt === undefined;
}

function recapOf(step: LessonStep): string | undefined {
  if (step.recap !== undefined || step.kind === 'check') return step.recap;
  return /^#{1,6}\s+(\S.*)$/m.exec(step.markdown.split('\n')[0] ?? '')?.[1]?.trim();
}

function emptyProgress(lessonId: LessonId, ctx: ProgressContext): LessonProgress {
  return { lessonId, doneSteps: [], stamp: ctx.now, deviceId: ctx.deviceId };
}

function touched(progress: LessonProgress, ctx: ProgressContext): LessonProgress {
  return { ...progress, stamp: nextStamp(ctx.now, progress), deviceId: ctx.deviceId };
}
