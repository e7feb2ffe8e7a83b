import type { Lesson, LessonStep } from './lesson';
import type { LessonContent, StepContent } from './lesson-content';

/** What was written of a stored lesson: the text to edit or to give away. */
export function lessonContentOf(lesson: Lesson, deck?: string): LessonContent {
  return {
    title: lesson.title,
    ...(lesson.summary !== undefined && { summary: lesson.summary }),
    ...(deck !== undefined && { deck }),
    steps: lesson.steps.map(stepContentOf),
  };
}

function stepContentOf(step: LessonStep): StepContent {
  const recap = step.recap === undefined ? {} : { recap: step.recap };
  if (step.kind === 'text') return { kind: 'text', markdown: step.markdown, ...recap };
  const { id: _id, html: _html, explanationHtml: _rendered, ...check } = step.check;
  return { kind: 'check', check, ...recap };
}
