/** The answers of a card asked with choices, in the order in which they stand. */
export interface Choices {
  readonly answers: readonly string[];
  /** Which of them is the right one, from 0. */
  readonly right: number;
  /** The right one is the whole answer, which is not shown a second time. */
  readonly isWhole?: true;
}

/** Letters of the longest answer: whether two stand beside each other depends on it. */
export function longestOf({ answers }: Choices): number {
  return Math.max(...answers.map((answer) => answer.length));
}
