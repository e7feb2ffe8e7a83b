import { isSame, withEdit, type Edit } from '@/lib/domain/edit';
import type { LessonContent } from './lesson-content';

/**
 * The lesson as it is by now with what a writer changed. While no step was added or taken out, each
 * is a field of its own; otherwise the steps are the writer's.
 */
export function editedLesson(now: LessonContent, edit: Edit<LessonContent>): LessonContent {
  const { from, to } = edit;
  const edited = withEdit(now, edit);
  const isInPlace = [from, to].every(({ steps }) => steps.length === now.steps.length);
  if (!isInPlace) return edited;
  const steps = now.steps.map((step, at) =>
    isSame(from.steps[at], to.steps[at]) ? step : (to.steps[at] ?? step),
  );
  return { ...edited, steps };
}
