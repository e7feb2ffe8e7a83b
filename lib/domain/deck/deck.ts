import type { Stamped } from '@/lib/domain/document';
import type { DeckId, ObjectiveId } from '@/lib/domain/ids';
import type { PromptWish } from '@/lib/domain/prompt/prompt-form';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** How a deck is learned. An absent option is the parent's, then the setting's. */
export interface DeckOptions {
  /** Probability of recall at which a card falls due, 0.7–0.99. */
  readonly desiredRetention?: number;
  /** Minutes, whole. */
  readonly learningSteps?: readonly number[];
  /** Minutes, whole. */
  readonly relearningSteps?: readonly number[];
  /** Of this deck and all below it together, whatever those have of their own. */
  readonly newPerDay?: number;
  /** Of this deck and all below it together. */
  readonly minutesPerDay?: number;
  readonly maxIntervalDays?: number;
  readonly leechAfter?: number;
  /** Languages in which the sides can be read aloud, BCP 47; absent where nobody asked for it. */
  readonly readAloud?: { readonly front?: string; readonly back?: string };
  /** Forms in which cards are asked; absent: as they are written. */
  readonly promptForms?: PromptWish;
  /** 21 FSRS-6 parameters. */
  readonly fsrsWeights?: readonly number[];
  /** Shares of an ordinary day's reviews, 0–1, Monday to Sunday. */
  readonly easyWeekdays?: readonly number[];
  /** Days with no reviews of this deck, besides those of its parents and of the settings. */
  readonly easyDates?: readonly LearnerDay[];
}

export interface Deck extends Stamped {
  readonly id: DeckId;
  readonly name: string;
  readonly parentId?: DeckId;
  readonly options: DeckOptions;
  readonly objectiveId?: ObjectiveId;
  /** Hosts on which this deck is offered just in time. */
  readonly sites?: readonly string[];
  /** Starter content: never counts as the person's own. */
  readonly isSample?: true;
  /** Its colour, 1–8, chosen when it was made; absent: the one that its id gives. */
  readonly dot?: number;
}
