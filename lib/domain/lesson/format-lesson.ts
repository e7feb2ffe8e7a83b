import type { CheckContent, LessonContent, StepContent } from './lesson-content';
import { splitPrompt } from './prompt-heading';

/** Writes a lesson file that `parseLesson` reads back as the same content. */
export function formatLesson(content: LessonContent): string {
  const parts = content.steps.map(formatStep);
  const joined = parts.map((part, index) =>
    index === 0 || opensItself(part) ? part : `---\n\n${part}`,
  );
  return [formatHead(content), ...joined].join('\n\n') + '\n';
}

function formatHead({ title, summary, deck }: LessonContent): string {
  if (summary === undefined && deck === undefined) return `# ${title}`.trimEnd();
  const pairs = Object.entries({ title, summary, deck }).filter(([, value]) => value !== undefined);
  const lines = pairs.map(([key, value]) => `${key}: ${quote(value ?? '')}`);
  return ['---', ...lines, '---'].join('\n');
}

function quote(value: string): string {
  return /^(["']).*\1$/s.test(value) ? `"${value}"` : value;
}

function opensItself(step: string): boolean {
  return /^#{1,2}[^\S\n]+\S/.test(step);
}

/** Writes one step as it stands in a lesson file. */
export function formatStep(step: StepContent): string {
  const body = step.kind === 'text' ? step.markdown : formatCheck(step.check);
  const recap = step.recap === undefined ? '' : `Recap: ${step.recap}`;
  return [body, recap].filter((part) => part !== '').join('\n\n');
}

function formatCheck(check: CheckContent): string {
  const { heading, question } = splitPrompt(check.prompt);
  const canShareLine = /^[^\s#`~>|<*+=-]/.test(question);
  const asks = question === '' || canShareLine ? `? ${question}`.trimEnd() : `?\n${question}`;
  const answers = check.choices
    ? check.choices.map((choice) => `- [${check.answers.includes(choice) ? 'x' : ' '}] ${choice}`)
    : check.answers.map((answer) => `= ${answer}`);
  const explanation = check.explanation
    ?.split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
  const asked = [asks, answers.join('\n')].join(check.choices ? '\n\n' : '\n');
  return [heading, asked, explanation]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}
