import { countWords } from './lesson-minutes';
import type { LessonContent, LessonProblem, ParsedLesson, StepContent } from './lesson-content';
import {
  endsInFence,
  isBlank,
  isSeparator,
  isStepHeading,
  readLines,
  type Line,
} from './lesson-lines';
import { parseSection } from './parse-section';

/** A step longer than this does not fit on one screen. */
const STEP_WORDS = 130;

/**
 * Reads one lesson file; docs/formats/lesson.md describes it. Always returns all that could be
 * read, so that a preview can follow every keystroke. `fallbackTitle` stands in where the file
 * names none (its file name, for instance).
 */
export function parseLesson(markdown: string, fallbackTitle = ''): ParsedLesson {
  const lines = readLines(markdown);
  const problems: LessonProblem[] = [];
  const { head, body } = readFrontMatter(lines, problems);
  const { heading, rest } = readTitle(body, head.title !== undefined);
  const title = head.title ?? heading ?? fallbackTitle;
  if (title === '') problems.push({ line: 1, kind: 'noTitle' });
  const steps = sections(rest).flatMap((section) => readSection(section, problems));
  if (steps.length === 0) problems.push({ line: lines.length, kind: 'noSteps' });
  const content: LessonContent = {
    title,
    ...(head.summary !== undefined && { summary: head.summary }),
    ...(head.deck !== undefined && { deck: head.deck }),
    steps,
  };
  return { content, problems: problems.toSorted((a, b) => a.line - b.line) };
}

interface Head {
  title?: string;
  summary?: string;
  deck?: string;
}

function readFrontMatter(
  lines: readonly Line[],
  problems: LessonProblem[],
): { head: Head; body: readonly Line[] } {
  const head: Head = {};
  const end = lines.findIndex((line, index) => index > 0 && isSeparator(line));
  const inside = lines.slice(1, end);
  const isFront = lines[0] && isSeparator(lines[0]) && end > 0;
  if (!isFront || !inside.every((line) => isBlank(line) || PAIR.test(line.text))) {
    return { head, body: lines };
  }
  for (const line of inside) {
    const [, key = '', value = ''] = PAIR.exec(line.text) ?? [];
    const name = key.toLowerCase();
    if (name === 'title' || name === 'summary' || name === 'deck') {
      const text = unquote(value.trim());
      if (text !== '') head[name] = text;
    } else if (name !== '') {
      problems.push({ line: line.number, kind: 'unknownKey', isHint: true });
    }
  }
  return { head, body: lines.slice(end + 1) };
}

const PAIR = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/;

function unquote(value: string): string {
  return /^(["']).*\1$/s.test(value) && value.length > 1 ? value.slice(1, -1).trim() : value;
}

/** The first line of the body is the title where the front matter has none. */
function readTitle(
  body: readonly Line[],
  isNamed: boolean,
): { heading?: string; rest: readonly Line[] } {
  const first = body.findIndex((line) => !isBlank(line));
  const match = /^#(?:\s+(.*))?$/.exec(body[first]?.text ?? '');
  if (isNamed || !match) return { rest: body };
  const heading = (match[1] ?? '').trim();
  return { ...(heading !== '' && { heading }), rest: body.slice(first + 1) };
}

function sections(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = [[]];
  for (const line of lines) {
    if (isSeparator(line)) found.push([]);
    else if (isStepHeading(line)) found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found.filter((section) => !section.every(isBlank));
}

function readSection(section: readonly Line[], problems: LessonProblem[]): readonly StepContent[] {
  const start = section.find((line) => !isBlank(line))?.number ?? 1;
  if (endsInFence(section)) problems.push({ line: start, kind: 'openFence' });
  const steps = parseSection(section, problems);
  const isLong = steps.some(
    (step) => step.kind === 'text' && countWords(step.markdown) > STEP_WORDS,
  );
  if (isLong) problems.push({ line: start, kind: 'longStep', isHint: true });
  return steps;
}
