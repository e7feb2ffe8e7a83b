import type { LessonStep } from '@/lib/domain/lesson/lesson';
import type { StepContent } from '@/lib/domain/lesson/lesson-content';
import { markdownToHtml } from '@/lib/interchange/markdown-html';

/** Markdown as HTML. */
export type ToHtml = (markdown: string) => string;

/** The step with its Markdown rendered, so that no surface that only shows it needs the parser. */
export function renderStep(step: LessonStep, toHtml: ToHtml): LessonStep {
  if (step.kind === 'text') return { ...step, html: toHtml(step.markdown) };
  const { html: _old, explanationHtml: _before, ...check } = step.check;
  const explanationHtml = check.explanation && toHtml(check.explanation);
  return {
    ...step,
    check: {
      ...check,
      html: toHtml(check.prompt),
      ...(explanationHtml !== undefined && { explanationHtml }),
    },
  };
}

/**
 * Renders all of these steps now, each text once: 20 long ones take hundreds of milliseconds, which no
 * transaction may wait for. Another text is rendered when it is asked for.
 */
export function renderAhead(steps: readonly StepContent[]): ToHtml {
  const texts = new Set(steps.flatMap(textsOf));
  const htmls = new Map([...texts].map((text) => [text, markdownToHtml(text)]));
  return (markdown) => htmls.get(markdown) ?? markdownToHtml(markdown);
}

function textsOf(step: StepContent): readonly string[] {
  if (step.kind === 'text') return [step.markdown];
  const { prompt, explanation } = step.check;
  return explanation ? [prompt, explanation] : [prompt];
}
