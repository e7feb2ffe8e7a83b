import type { Stamped } from '@/lib/domain/document';
import type { DeckId, LessonId, StepId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** A question inside a lesson; it becomes a scheduled card once the lesson asked it. */
export interface CheckQuestion {
  readonly id: string;
  /** Markdown. */
  readonly prompt: string;
  /** Choices to press, plain text with `code`; absent: a typed answer. */
  readonly choices?: readonly string[];
  /** The right choice, or the accepted typed answers; the first is the one shown. */
  readonly answers: readonly string[];
  /** Markdown, shown after the answer. */
  readonly explanation?: string;
  /** `prompt` rendered when the lesson was saved; sanitised wherever it becomes DOM. */
  readonly html?: string;
  /** `explanation` rendered when the lesson was saved. */
  readonly explanationHtml?: string;
}

/** A screen to read. */
export interface TextStep {
  readonly id: StepId;
  readonly kind: 'text';
  readonly markdown: string;
  /** One line that recalls this step when the lesson goes on another day. */
  readonly recap?: string;
  /** `markdown` rendered when the lesson was saved; sanitised wherever it becomes DOM. */
  readonly html?: string;
}

/** A screen that asks. */
export interface CheckStep {
  readonly id: StepId;
  readonly kind: 'check';
  readonly check: CheckQuestion;
  readonly recap?: string;
}

/** One screen of a lesson. */
export type LessonStep = TextStep | CheckStep;

export interface Lesson extends Stamped {
  readonly id: LessonId;
  readonly title: string;
  readonly summary?: string;
  readonly deckId?: DeckId;
  readonly steps: readonly LessonStep[];
  /** Computed at save: 200 words a minute, plus time for each check. */
  readonly minutes: number;
  readonly isSample?: true;
}

export interface LessonProgress extends Stamped {
  readonly lessonId: LessonId;
  /** The step to show next. */
  readonly stepId?: StepId;
  readonly doneSteps: readonly StepId[];
  readonly startedAt?: EpochMs;
  readonly finishedAt?: EpochMs;
  /** The one invitation to a new lesson was shown. */
  readonly invitedAt?: EpochMs;
  /** "Not today" until this day. */
  readonly restsUntilDay?: LearnerDay;
  readonly lastShownAt?: EpochMs;
}
