import type { ParsedGoal } from './parse-goal';

/** A hint about the wording of a goal; each can be ignored, none blocks saving. */
export type GoalHint =
  /** "Study math": no end that can be checked off (S-004). */
  | { readonly kind: 'vague' }
  /** "Watch a video": an activity without an outcome (S-003). */
  | { readonly kind: 'activity' }
  /** "Finish the book": an end result; a daily slice would fit one sitting (S-006). */
  | { readonly kind: 'endResult' }
  /** More minutes than one sitting (S-008). */
  | { readonly kind: 'tooBig'; readonly minutes: number };

export const SMART = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;
export type Smart = (typeof SMART)[number];

/** Longest single sitting; 5–20 is the band in which nothing is ever said. */
export const LONGEST_MINUTES = 30;
/** Minutes of one sitting that most goals do well with (S-008). */
export const MINUTES_BAND = { from: 5, to: 20 } as const;

const VAGUE =
  /^(?:study|learn|practi[cs]e|improve|work on|get|be|become|do|understand|know|lern|übe|verbesser|werde|sei)\p{L}*(?![\p{L}])|(?<!\p{L})(?:more|better|mehr|besser)(?!\p{L})|(?:lernen|üben|verbessern|sein|werden)$/iu;
const ACTIVITY =
  /^(?:watch|read|listen|browse|attend|look|scan|skim|see|schau|lies|lese|hör|sieh)\p{L}*(?!\p{L})|(?:ansehen|anschauen|schauen|lesen|hören|anhören)$/iu;
const CONSUMED = /^(?:videos?|podcasts?|episodes?|tutorials?|folgen?|artikel|articles?)$/iu;
const OUTCOME =
  /(?<!\p{L})(?:and|then|und|dann)\s+(?:\p{L}+\s+){0,6}?(?:write|note|explain|list|summari[sz]e|draw|solve|answer|try|schreib|notier|erklär|fass|zeichne|löse)|notieren$|(?:and|und) .*(?:schreiben|erklären|zusammenfassen)$/iu;
const END_RESULT =
  /^(?:finish|complete|master|become|pass|build|launch|win|lose|beende|meistere|werde|bestehe|schaffe)\p{L}*(?!\p{L})|(?:beenden|fertig\p{L}*|meistern|bestehen|abschließen)$/iu;

/** What could make a goal easier to finish, most helpful first. */
export function lintGoal(goal: ParsedGoal): GoalHint[] {
  const hints: GoalHint[] = [];
  if (goal.minutes > LONGEST_MINUTES) hints.push({ kind: 'tooBig', minutes: goal.minutes });
  if (isEndResult(goal)) hints.push({ kind: 'endResult' });
  else if (isActivity(goal)) hints.push({ kind: 'activity' });
  else if (isVague(goal)) hints.push({ kind: 'vague' });
  return hints;
}

/** The five dots beside the composer (S-005); each fills exactly when its part is there. */
export function smartDots(goal: ParsedGoal, why: string): Record<Smart, boolean> {
  const hasText = goal.title !== '';
  return {
    specific: hasText && !isVague(goal) && !isActivity(goal),
    measurable: hasText && (goal.said.amount || goal.said.minutes),
    achievable: hasText && goal.minutes <= LONGEST_MINUTES && !isEndResult(goal),
    relevant: why.trim() !== '',
    timeBound: hasText && (goal.said.minutes || goal.said.frequency),
  };
}

function isEndResult(goal: ParsedGoal): boolean {
  return END_RESULT.test(goal.title) && !goal.said.amount;
}

function isActivity(goal: ParsedGoal): boolean {
  const isConsumed = !goal.said.amount || CONSUMED.test(goal.target.unit ?? '');
  return ACTIVITY.test(goal.title) && isConsumed && !OUTCOME.test(goal.title);
}

function isVague(goal: ParsedGoal): boolean {
  return VAGUE.test(goal.title) && !goal.said.amount && !goal.said.minutes;
}
