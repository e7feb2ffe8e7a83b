import { parseId, type StepId } from '@/lib/domain/ids';
import type { LessonStep } from '@/lib/domain/lesson/lesson';
import type { LessonProblem } from '@/lib/domain/lesson/lesson-content';
import { countMinutes } from '@/lib/domain/lesson/lesson-minutes';
import { splitIntoParts } from '@/lib/domain/lesson/lesson-parts';
import { parseLesson } from '@/lib/domain/lesson/parse-lesson';
import { withStepIds } from '@/lib/domain/lesson/step-ids';
import type { App } from '@/lib/services/app';
import { renderAhead, renderStep } from './render-steps';

/** What a lesson will look like, while it is being written. */
export interface LessonPreview {
  readonly title: string;
  readonly minutes: number;
  readonly steps: readonly LessonStep[];
  readonly problems: readonly LessonProblem[];
  /** How many lessons it would be if cut; 1 where it is short enough. */
  readonly partCount: number;
}

/** Reads and renders without storing anything. */
export async function previewLesson(
  _app: App,
  { markdown }: { markdown: string },
): Promise<LessonPreview> {
  const { content, problems } = parseLesson(markdown);
  const toHtml = renderAhead(content.steps);
  const ids = (index: number) => parseId<StepId>(String(index + 1));
  return {
    title: content.title,
    minutes: countMinutes(content.steps),
    steps: withStepIds(content.steps, [], ids).map((step) => renderStep(step, toHtml)),
    problems,
    partCount: splitIntoParts(content).length,
  };
}
