import type { CheckContent, LessonProblem, StepContent } from './lesson-content';
import { isBlank, textOf, type Line } from './lesson-lines';
import { tidyPrompt } from './prompt-heading';

const CHOICE = /^ {0,3}[-*+] \[([ xX])\]\s+(\S.*)$/;
const TYPED = /^=\s+(\S.*)$/;
const ASKS = /^\?(?:\s+(.*))?$/;
const RECAP = /^Recap:\s*(\S.*)$/i;
const ANY_HEADING = /^#{1,6}(?:\s|$)/;

/** The steps of one section: text to read first, then its check questions, a screen each. */
export function parseSection(
  section: readonly Line[],
  problems: LessonProblem[],
): readonly StepContent[] {
  const start = findQuestion(section);
  if (start < 0) return textStep(section);
  const before = section.slice(0, start);
  const isHeadingOnly = before.every((line) => isBlank(line) || ANY_HEADING.test(line.text));
  const heading = isHeadingOnly ? textOf(before) : '';
  const check = readCheck(heading, section.slice(start), problems);
  if (!check) return textStep(section);
  return [...(isHeadingOnly ? [] : parseSection(before, problems)), ...check];
}

/** Index of the first line of the section's first question, or -1: `? …`, or what stands before ticked choices. */
function findQuestion(lines: readonly Line[]): number {
  const asks = lines.findIndex((line) => matches(line, ASKS));
  if (asks >= 0) return asks;
  const choice = lines.findIndex((line) => matches(line, CHOICE));
  if (choice < 0 || !lines.some((line) => matches(line, CHOICE)?.[1]?.toLowerCase() === 'x')) {
    return -1;
  }
  const last = lines.findLastIndex((line, index) => index < choice && !isBlank(line));
  const gap = lines.findLastIndex((line, at) => at < last && isBlank(line) && !line.inFence);
  const start = lines.findIndex((line, at) => at > gap && !ANY_HEADING.test(line.text));
  const isTyped = lines.slice(start, choice).some((line) => matches(line, TYPED));
  return isTyped ? -1 : start;
}

/** Undefined where nothing answers the question: then it is text. */
function readCheck(
  heading: string,
  lines: readonly Line[],
  problems: LessonProblem[],
): readonly StepContent[] | undefined {
  const first = lines[0];
  const answersAt = lines.findIndex((line) => matches(line, CHOICE) ?? matches(line, TYPED));
  if (!first) return undefined;
  if (answersAt < 0) {
    problems.push({ line: first.number, kind: 'noAnswer' });
    return undefined;
  }
  const question = textOf(lines.slice(0, answersAt).map(withoutMark));
  const prompt = tidyPrompt(heading === '' ? question : `${heading}\n\n${question}`);
  if (prompt === '') problems.push({ line: first.number, kind: 'noQuestion' });
  const answered = lines.slice(answersAt);
  const read = matches(answered[0] ?? first, CHOICE) ? readChoices : readTyped;
  const { answers, rest } = read(answered, problems);
  const next = rest.findIndex((line) => matches(line, ASKS));
  const after = next < 0 ? rest : rest.slice(0, next);
  const { recap, body } = takeRecap(after);
  const explanation = unquote(textOf(body));
  const step: StepContent = {
    kind: 'check',
    check: { prompt, ...answers, ...(explanation !== '' && { explanation }) },
    ...(recap !== undefined && { recap }),
  };
  return [step, ...(next < 0 ? [] : parseSection(rest.slice(next), problems))];
}

type Answers = Pick<CheckContent, 'choices' | 'answers'>;

function readChoices(
  lines: readonly Line[],
  problems: LessonProblem[],
): { answers: Answers; rest: readonly Line[] } {
  const choices: { text: string; isRight: boolean }[] = [];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const choice = matches(line, CHOICE);
    const last = choices.at(-1);
    if (choice) {
      choices.push({ text: tidy(choice[2] ?? ''), isRight: choice[1]?.toLowerCase() === 'x' });
    } else if (last && index === end && /^\s{2,}\S/.test(line.text) && !line.inFence) {
      last.text = `${last.text} ${tidy(line.text)}`;
    } else if (!isBlank(line)) break;
    if (!isBlank(line)) end = index + 1;
  }
  const texts = [...new Set(choices.map((choice) => choice.text))];
  const right = [...new Set(choices.filter((choice) => choice.isRight).map(({ text }) => text))];
  const line = lines[0]?.number ?? 1;
  if (texts.length < choices.length) problems.push({ line, kind: 'sameChoice' });
  if (texts.length < 2) problems.push({ line, kind: 'oneChoice' });
  if (right.length === 0) problems.push({ line, kind: 'noRightChoice' });
  if (right.length > 1) problems.push({ line, kind: 'severalRightChoices' });
  return { answers: { choices: texts, answers: right }, rest: lines.slice(end) };
}

function readTyped(lines: readonly Line[]): { answers: Answers; rest: readonly Line[] } {
  const found = lines.findIndex((line) => !matches(line, TYPED) && !isBlank(line));
  const end = found < 0 ? lines.length : found;
  const answers = lines
    .slice(0, end)
    .flatMap((line) => tidy(matches(line, TYPED)?.[1] ?? '') || []);
  return { answers: { answers: [...new Set(answers)] }, rest: lines.slice(end) };
}

function textStep(lines: readonly Line[]): readonly StepContent[] {
  const { recap, body } = takeRecap(lines);
  const markdown = textOf(body);
  if (markdown === '' && recap === undefined) return [];
  return [{ kind: 'text', markdown, ...(recap !== undefined && { recap }) }];
}

/** `Recap: …` as the last line of a step. */
function takeRecap(lines: readonly Line[]): { recap?: string; body: readonly Line[] } {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const line = lines[last];
  const recap = line && matches(line, RECAP)?.[1]?.trim();
  return recap === undefined ? { body: lines } : { recap, body: lines.slice(0, last) };
}

/** `> …` around an explanation is a mark of the format, unless only part of it is quoted. */
function unquote(text: string): string {
  const lines = text.split('\n');
  if (!lines.every((line) => line.startsWith('>'))) return text;
  return lines.map((line) => line.replace(/^> ?/, '')).join('\n');
}

function withoutMark(line: Line, index: number): Line {
  const asks = index === 0 ? matches(line, ASKS) : null;
  return asks ? { ...line, text: asks[1] ?? '' } : line;
}

function matches(line: Line, pattern: RegExp): RegExpExecArray | null {
  return line.inFence ? null : pattern.exec(line.text);
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
