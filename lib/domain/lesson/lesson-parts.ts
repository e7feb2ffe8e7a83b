import type { LessonContent, StepContent } from './lesson-content';
import { LONGEST_MINUTES, stepMinutes } from './lesson-minutes';

/** What a part aims at: short enough for one sitting (S-009 names five to ten minutes). */
const PART_MINUTES = 8;

/**
 * Cuts a lesson that is too long into parts of about equal length, in order; a check question stays
 * with the text before it. A lesson of 15 minutes or less comes back alone.
 */
export function splitIntoParts(content: LessonContent): readonly LessonContent[] {
  const total = content.steps.reduce((sum, step) => sum + stepMinutes(step), 0);
  if (Math.round(total) <= LONGEST_MINUTES) return [content];
  const wanted = Math.ceil(total / PART_MINUTES);
  const parts: StepContent[][] = [[]];
  let read = 0;
  for (const step of content.steps) {
    const isFull = read >= (total / wanted) * parts.length;
    if (isFull && step.kind === 'text') parts.push([]);
    parts.at(-1)?.push(step);
    read += stepMinutes(step);
  }
  const filled = parts.filter((steps) => steps.length > 0);
  if (filled.length === 1) return [content];
  return filled.map((steps, index) => ({
    ...content,
    title: `${content.title} (${index + 1}/${filled.length})`,
    steps,
  }));
}
