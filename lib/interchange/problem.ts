import { LIMITS } from './limits';

/** Why a whole file cannot be taken; nothing has been written when one of these comes. */
export const REFUSALS = [
  'emptyFile',
  'noRows',
  'noFront',
  'notText',
  'tooLarge',
  'tooMuchAtOnce',
  'tooManyRows',
  'tooManyColumns',
  'tooManyDecks',
  'noCards',
  'noMarkdownCards',
  'brokenDeck',
  'badXml',
  'xmlEntities',
  'unknownXml',
  'badJson',
  'unknownJson',
  'badZip',
  'unpacksTooLarge',
  'ankiNewer',
  'ankiStub',
  'ankiBroken',
  'backupNewer',
  'backupBroken',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** What is worth knowing about single rows; the rest of the file comes in. */
export const PROBLEMS = [
  'unread',
  'noSeparator',
  'emptyFront',
  'emptyBack',
  'extraCells',
  'missingCells',
  'repeated',
  'fieldTooLong',
  'nulRemoved',
  'openQuote',
  'mendedNotes',
  'lostCards',
  'otherFieldCount',
  'repeatedMedia',
  'unknownType',
  'scripts',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly line: number;
  /** In which of several files. */
  readonly file?: string;
  /** What stands there, shortened, where the line stays out. */
  readonly text?: string;
}

/** A clear no: which file problem, and where. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly line?: number;
  /** What was found at that place, for the sentence. */
  readonly detail?: string;
}

/** A refusal for this reason; `where` says at which line, and what was found there. */
export function refuse(code: RefusalCode, where: Omit<Refusal, 'kind' | 'code'> = {}): Refusal {
  return { kind: 'refused', code, ...where };
}

/** Collects problems: all are counted, the first ones keep their lines. */
export interface ProblemList {
  readonly first: Problem[];
  readonly counts: Partial<Record<ProblemCode, number>>;
  /** The file that is read now, where there are several. */
  file?: string;
}

/** A list with no problems yet. */
export function emptyProblems(): ProblemList {
  return { first: [], counts: {} };
}

/** Characters of a line that stays out. */
const TEXT_SHOWN = 160;

/** Counts a problem; the first ones of each kind are kept with their lines. */
export function addProblem(
  list: ProblemList,
  code: ProblemCode,
  line: number,
  text?: string,
): void {
  const count = (list.counts[code] ?? 0) + 1;
  list.counts[code] = count;
  if (count > LIMITS.problems) return;
  list.first.push({
    code,
    line,
    ...(list.file !== undefined && { file: list.file }),
    ...(text !== undefined && { text: text.trim().slice(0, TEXT_SHOWN) }),
  });
}
