import type { Stamped } from '@/lib/domain/document';
import type { DeckId, GoalId, SessionId } from '@/lib/domain/ids';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** A timed run of a goal. State is instants only; nothing ticks. */
export interface Session extends Stamped {
  readonly id: SessionId;
  readonly goalId: GoalId;
  readonly state: 'running' | 'paused' | 'completed' | 'abandoned';
  readonly startedAt: EpochMs;
  readonly plannedMs: DurationMs;
  /** Time counted before the last resume. */
  readonly accumulatedMs: DurationMs;
  /** Present while running. */
  readonly resumedAt?: EpochMs;
  /** When it will be over if nothing happens; present while running (sparse index). */
  readonly endsAt?: EpochMs;
  /** Last instant at which somebody was seen to be there. */
  readonly seenAt: EpochMs;
  /** What the stepper says, in the goal's unit. */
  readonly amount: number;
  /** A gap that was taken out and may be counted after all: "paused 14:02–14:20 — count it?". */
  readonly gap?: { readonly from: EpochMs; readonly to: EpochMs };
  readonly finishedAt?: EpochMs;
  /** The clock ended it and the person has not yet said how much came of it. */
  readonly isResultPending?: true;
  /** What the press that ended it found, or the answer to its question: what its Undo brings back. */
  readonly endedFrom?: EndedFrom;
  /** How often its end was taken back; absent: never. Its check-ins carry it in their ids. */
  readonly reopenedCount?: number;
  readonly day: LearnerDay;
}

/** A session as it stood when a press ended it; `completed` where its question was answered. */
export interface EndedFrom extends Pick<Session, 'amount' | 'gap'> {
  readonly state: 'running' | 'paused' | 'completed';
}

/** A fact of progress towards a goal. */
export interface CheckIn {
  /** The session's id where one was run (`checkInIdOf`). */
  readonly id: string;
  readonly goalId: GoalId;
  readonly at: EpochMs;
  readonly day: LearnerDay;
  readonly zoneOffset: number;
  readonly amount: number;
  readonly activeMs: DurationMs;
  /** `adjusted`: the day was made smaller (hectic day, "make it easier"); it is never held against anyone. */
  readonly kind: 'done' | 'partial' | 'adjusted' | 'skipped' | 'undone';
  /** The check-in that this one takes back or, unless `undone`, takes the place of. */
  readonly undoes?: string;
  readonly deckId?: DeckId;
  readonly note?: string;
  readonly deviceId: string;
}
