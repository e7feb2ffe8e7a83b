import { FORGIVING, foldAnswer } from '@/lib/domain/answer/fold-answer';

/**
 * Whether a typed answer means one of the accepted ones: case, accents, punctuation and spaces do
 * not count. Where an answer is nothing but punctuation (`&&`), exactly that is wanted.
 */
export function isAnswerRight(given: string, accepted: readonly string[]): boolean {
  const typed = foldAnswer(given, FORGIVING);
  return accepted.some((answer) => typed === foldAnswer(answer, FORGIVING));
}
