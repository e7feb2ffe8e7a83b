/** A stretch of two texts beside each other: one of them is empty where the other has more. */
export interface AnswerPart {
  readonly kind: 'same' | 'accent' | 'missing' | 'extra';
  readonly given: string;
  readonly expected: string;
}

/** What a typed answer is beside the right one; it is never a rating. */
export interface ComparedAnswer {
  /** `accents`: right but for accents, where those are forgiven. */
  readonly verdict: 'right' | 'accents' | 'different';
  /** In order: the `given` make up what was typed, the `expected` the right answer. */
  readonly parts: readonly AnswerPart[];
}
