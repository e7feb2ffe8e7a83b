import type { CardId, DeckId, DeviceId, EntryId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Rating } from './rating';
import type { Schedule } from './schedule';

/** Where an answer was given. */
export const SURFACES = ['newtab', 'popup', 'dashboard', 'command', 'omnibox', 'import'] as const;
export type Surface = (typeof SURFACES)[number];

interface EntryBase {
  readonly id: EntryId;
  readonly at: EpochMs;
  /** Fixed when written: a later journey or setting does not move it. */
  readonly day: LearnerDay;
  /** Minutes ahead of UTC where it was written. */
  readonly zoneOffset: number;
  /** Deck at the time of writing. */
  readonly deckId: DeckId;
  readonly deviceId: DeviceId;
}

export interface ReviewEntry extends EntryBase {
  readonly type: 'review';
  readonly rating: Rating;
  readonly tookMs: number;
  readonly surface: Surface;
  readonly after: Schedule;
  /** This lapse made the card a leech. A fact only: nothing is suspended by itself. */
  readonly leech?: true;
}

export interface ResetEntry extends EntryBase {
  readonly type: 'reset';
  /** Present where it was done in another program. */
  readonly surface?: 'import';
  readonly after: Schedule;
}

export interface RescheduleEntry extends EntryBase {
  readonly type: 'reschedule';
  /** Present where it was done in another program. */
  readonly surface?: 'import';
  readonly after: Schedule;
}

/** State taken over from another program, without an answer given here. */
export interface ImportEntry extends EntryBase {
  readonly type: 'import';
  readonly after: Schedule;
}

export interface UndoEntry extends EntryBase {
  readonly type: 'undo';
  readonly undoes: EntryId;
}

export type HistoryEntry = ReviewEntry | ResetEntry | RescheduleEntry | ImportEntry | UndoEntry;

/** All facts of one card, append-only. */
export interface History {
  readonly cardId: CardId;
  readonly entries: readonly HistoryEntry[];
}
