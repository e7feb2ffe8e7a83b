import type { CheckContent, StepContent } from './lesson-content';

/** Reading speed the estimate rests on (S-009). */
export const WORDS_PER_MINUTE = 200;
/** Thinking about one check question and reading what it says afterwards. */
const CHECK_MINUTES = 1 / 3;
/** Scripts without spaces: this many characters take as long as a word. */
const CHARACTERS_PER_WORD = 2.5;

/** Longer lessons are offered as parts. */
export const LONGEST_MINUTES = 15;

/** Minutes a reader needs, whole and at least 1: 400 words are 2. */
export function countMinutes(steps: readonly StepContent[]): number {
  const minutes = steps.reduce((sum, step) => sum + stepMinutes(step), 0);
  return Math.max(1, Math.round(minutes));
}

/** Minutes of one step, not rounded. */
export function stepMinutes(step: StepContent): number {
  if (step.kind === 'text') return countWords(step.markdown) / WORDS_PER_MINUTE;
  return CHECK_MINUTES + countWords(checkText(step.check)) / WORDS_PER_MINUTE;
}

/** Words a reader reads: no addresses, no embedded pictures. */
export function countWords(markdown: string): number {
  const text = markdown.replace(/\]\([^)]*\)/g, ']').replace(/\bhttps?:\/\/\S+/g, 'link');
  const dense = text.match(DENSE)?.length ?? 0;
  const words =
    text.replace(DENSE, ' ').match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words + dense / CHARACTERS_PER_WORD;
}

const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

function checkText(check: CheckContent): string {
  return [check.prompt, ...(check.choices ?? [])].join('\n');
}
