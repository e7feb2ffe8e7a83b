import type { Stamped } from '@/lib/domain/document';
import type { DeckId, ObjectiveId } from '@/lib/domain/ids';

/** How a deck is learned. An absent option is the parent's, then the setting's. */
export interface DeckOptions {
  /** Probability of recall at which a card falls due, 0.7–0.99. */
  readonly desiredRetention?: number;
  /** Minutes, whole. */
  readonly learningSteps?: readonly number[];
  /** Minutes, whole. */
  readonly relearningSteps?: readonly number[];
  readonly newPerDay?: number;
  readonly minutesPerDay?: number;
  readonly maxIntervalDays?: number;
  readonly leechAfter?: number;
  /** 21 FSRS-6 parameters. */
  readonly fsrsWeights?: readonly number[];
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
