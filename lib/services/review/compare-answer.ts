import { diffArrays } from 'diff';
import type { AnswerPart, ComparedAnswer } from '@/lib/domain/answer/compared-answer';
import { foldAnswer, foldLetters, type AnswerRules } from '@/lib/domain/answer/fold-answer';
import type { App } from '@/lib/services/app';

export interface TypedText {
  readonly given: string;
  readonly expected: string;
  /** The card itself wants no accents, whatever the settings say. */
  readonly ignoresAccents?: boolean;
}

/** Longer ones are compared as a whole: nobody reads so many differences. */
const LONGEST = 1000;

/** How a typed answer differs from the right one, as forgiving as the settings say. */
export async function compareAnswer(app: App, typed: TypedText): Promise<ComparedAnswer> {
  return compareTexts(typed, await app.settings.load());
}

/** The same under given rules. */
export function compareTexts(typed: TypedText, rules: AnswerRules): ComparedAnswer {
  const { given, expected, ignoresAccents = false } = typed;
  const counting = ignoresAccents ? { ...rules, forgivesAccents: true } : rules;
  const isRight = foldAnswer(given, counting) === foldAnswer(expected, counting);
  const strict = { ...rules, forgivesAccents: ignoresAccents };
  if (isRight && foldAnswer(given, strict) === foldAnswer(expected, strict)) {
    return { verdict: 'right', parts: [{ kind: 'same', given, expected }] };
  }
  const parts = partsOf(given.trim(), expected.trim(), rules);
  return { verdict: isRight ? 'accents' : 'different', parts };
}

function partsOf(given: string, expected: string, rules: AnswerRules): readonly AnswerPart[] {
  const [typed, wanted] = [lettersOf(given), lettersOf(expected)];
  if (typed.length > LONGEST || wanted.length > LONGEST) {
    return [
      { kind: 'extra', given, expected: '' },
      { kind: 'missing', given: '', expected },
    ];
  }
  const isSame = (one: string, other: string) => alike(one, rules) === alike(other, rules);
  let [from, at] = [0, 0];
  return diffArrays(typed, wanted, { comparator: isSame }).flatMap((change) => {
    const isThere = !change.added && !change.removed;
    const pair = {
      given: change.added ? [] : typed.slice(from, from + change.count),
      expected: change.removed ? [] : wanted.slice(at, at + change.count),
    };
    from += pair.given.length;
    at += pair.expected.length;
    return isThere ? sameParts(pair, rules) : [differing(pair, rules)];
  });
}

interface Pair {
  readonly given: readonly string[];
  readonly expected: readonly string[];
}

/** Only one of the two has it; punctuation that is forgiven is no difference. */
function differing({ given, expected }: Pair, rules: AnswerRules): AnswerPart {
  const [typed, wanted] = [given.join(''), expected.join('')];
  const isForgiven = rules.forgivesPunctuation && /^[^\p{L}\p{N}\p{M}\s]+$/u.test(typed + wanted);
  const kind = isForgiven ? 'same' : typed === '' ? 'missing' : 'extra';
  return { kind, given: typed, expected: wanted };
}

/** Letters that count as the same; those with another accent stand apart. */
function sameParts({ given, expected }: Pair, rules: AnswerRules): readonly AnswerPart[] {
  const parts: { kind: 'same' | 'accent'; given: string; expected: string }[] = [];
  const exact = { ...rules, forgivesAccents: false };
  for (const [at, letter] of given.entries()) {
    const wanted = expected[at] ?? '';
    const isSame = foldLetters(letter, exact) === foldLetters(wanted, exact);
    const kind = isSame ? 'same' : 'accent';
    const last = parts.at(-1);
    if (last?.kind === kind) {
      last.given += letter;
      last.expected += wanted;
    } else parts.push({ kind, given: letter, expected: wanted });
  }
  return parts;
}

/** Any space is a space. */
function alike(letter: string, rules: AnswerRules): string {
  return /^\s+$/.test(letter) ? ' ' : foldLetters(letter, { ...rules, forgivesAccents: true });
}

/** As a person sees them: an accent written apart belongs to its letter. */
function lettersOf(text: string): string[] {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(letters.segment(text.normalize('NFC')), ({ segment }) => segment);
}
