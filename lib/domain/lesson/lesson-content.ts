import type { CheckQuestion, TextStep } from './lesson';

/** A check question as written, before it has an id. */
export type CheckContent = Pick<CheckQuestion, 'prompt' | 'choices' | 'answers' | 'explanation'>;

/** A step as written, before it has an id. */
export type StepContent =
  | Pick<TextStep, 'kind' | 'markdown' | 'recap'>
  | { readonly kind: 'check'; readonly check: CheckContent; readonly recap?: string };

/** What one lesson file says: everything but ids, stamps and progress. */
export interface LessonContent {
  /** Empty where the file names none. */
  readonly title: string;
  readonly summary?: string;
  /** Name of the deck that the check questions' cards go to. */
  readonly deck?: string;
  readonly steps: readonly StepContent[];
}

/** Something a writer should look at; the words for it live in the interface. */
export interface LessonProblem {
  /** 1-based line of the file. */
  readonly line: number;
  readonly kind:
    | 'noTitle'
    | 'noSteps'
    | 'noQuestion'
    | 'noAnswer'
    | 'noRightChoice'
    | 'severalRightChoices'
    | 'oneChoice'
    | 'sameChoice'
    | 'openFence'
    | 'unknownKey'
    | 'longStep';
  /** Advice: the lesson can be saved as it is. */
  readonly isHint?: true;
}

export interface ParsedLesson {
  readonly content: LessonContent;
  /** In the order of the file; saving waits until none but hints are left. */
  readonly problems: readonly LessonProblem[];
}
