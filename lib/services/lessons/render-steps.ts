import type { LessonStep } from '@/lib/domain/lesson/lesson';
import { markdownToHtml } from '@/lib/interchange/markdown-html';

/** The step with its Markdown rendered, so that no surface that only shows it needs the parser. */
export function renderStep(step: LessonStep): LessonStep {
  if (step.kind === 'text') return { ...step, html: markdownToHtml(step.markdown) };
  const { html: _old, explanationHtml: _before, ...check } = step.check;
  const explanationHtml = check.explanation && markdownToHtml(check.explanation);
  return {
    ...step,
    check: {
      ...check,
      html: markdownToHtml(check.prompt),
      ...(explanationHtml !== undefined && { explanationHtml }),
    },
  };
}
