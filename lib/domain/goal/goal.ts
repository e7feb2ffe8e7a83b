import type { Stamped } from '@/lib/domain/document';
import type { DeckId, GoalId, LessonId, ObjectiveId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';

export const TARGET_TYPES = ['recall', 'completion', 'speed', 'fluency', 'accuracy'] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

/** What has to be reached: `{amount: 5, unit: 'words'}`. An amount of 1 without unit is "done". */
export interface Target {
  readonly type: TargetType;
  readonly amount: number;
  readonly unit?: string;
}

/** When a goal is meant to happen. Weekdays are 1 (Monday) to 7 (Sunday). */
export type Frequency =
  | { readonly every: 'day' }
  | { readonly every: 'week'; readonly times: number }
  | { readonly every: 'weekday'; readonly on: readonly number[] }
  | { readonly every: 'month'; readonly times: number };

export type PartOfDay = 'morning' | 'midday' | 'evening';

/** What a goal's Start opens. Absent: any activity away from Morsel. */
export type GoalFeed =
  | { readonly kind: 'deck'; readonly deckId: DeckId }
  | { readonly kind: 'lesson'; readonly lessonId: LessonId };

/** What a person writes about a goal; the rest follows from it. */
export interface GoalFields {
  readonly title: string;
  readonly outcome?: string;
  readonly measure?: string;
  readonly target: Target;
  /** Planned minutes of one sitting; 1–30 fit one, more are kept as said and a split is offered. */
  readonly minutes: number;
  readonly frequency: Frequency;
  readonly partOfDay?: PartOfDay;
  readonly why?: string;
  readonly reward?: string;
  readonly feed?: GoalFeed;
  readonly objectiveId?: ObjectiveId;
  readonly priority?: 'must' | 'should' | 'could' | 'wont';
  readonly effort?: 'small' | 'medium' | 'large';
}

/** A micro goal: small enough for one sitting, with an end that can be checked off. */
export interface Goal extends Stamped, GoalFields {
  readonly id: GoalId;
  /** The tiny version: max(1, 20 %) of amount and minutes. */
  readonly tiny: { readonly amount: number; readonly minutes: number };
  readonly status: 'active' | 'parked' | 'archived';
  /** Order in today's list, smaller first. */
  readonly order: number;
  readonly createdAt: EpochMs;
}

/** A long-term aim that micro goals and decks serve. */
export interface Objective extends Stamped {
  readonly id: ObjectiveId;
  readonly title: string;
  readonly why?: string;
}
