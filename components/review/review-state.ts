import type { CardId, EntryId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import type { CardFace } from './ReviewCard';

/** A card on its way through question, answer and rating. Plain data; the functions below move it. */
export interface Review {
  readonly cardId: CardId;
  /** Head of the history when it was read; another one means that another tab was faster. */
  readonly head?: EntryId;
  readonly face: CardFace;
  /** The database has confirmed the card. */
  readonly isRead?: true;
  /** What each rating would lead to, where the person wants to see it. */
  readonly waits?: Readonly<Record<Rating, Wait>>;
  readonly shownAt: EpochMs;
  readonly revealedAt?: EpochMs;
  /** Which of its choices was chosen, from 0. */
  readonly picked?: number;
  /** The answer that is on its way to the disk: nothing is said before it arrived. */
  readonly storing?: GivenAnswer | undefined;
  readonly after?: AfterReview | undefined;
}

/** An answer as it was pressed; storing it again is the same write. */
export interface GivenAnswer {
  readonly entryId: EntryId;
  readonly rating: Rating;
  readonly tookMs: DurationMs;
}

/** How long until a card comes back after a rating. */
export type Wait = { readonly minutes: number } | { readonly days: number };

export type AfterReview =
  | {
      readonly kind: 'answered';
      readonly entryId: EntryId;
      readonly wait: Wait;
      /** It keeps slipping: help is offered. */
      readonly isLeech?: boolean;
      /** What was done for it since: it is said in place of when it comes back. */
      readonly helped?: Helped;
    }
  /** The database did not take it; it can be tried again. */
  | { readonly kind: 'unstored'; readonly given: GivenAnswer }
  | { readonly kind: 'skipped'; readonly until: 'later' | 'tomorrow' }
  /** It is not asked any more in this tab: answered elsewhere, or taken back and put aside since. */
  | { readonly kind: 'passed'; readonly says: Said }
  /** The question, with what became of an answer: this one's, another one's, or none of today. */
  | { readonly kind: 'asked'; readonly says: Said };

type Said = 'newtabStale' | 'newtabUndone' | 'newtabUndoneAside' | 'reviewNothingToUndo';

/** What was done for a card that keeps slipping, and the way back. */
export interface Helped {
  readonly sentence: string;
  readonly undo: () => Promise<unknown>;
}

/** Presses this soon after the reveal were meant for the reveal. */
const GUARD_MS = 250;
/** Longer looks were looks elsewhere. */
const LONGEST_LOOK_MS = 60_000;

/** The card with its answer shown, by a choice of it or without; unchanged where it is shown already. */
export function revealed(review: Review, now: EpochMs, picked?: number): Review {
  if (review.revealedAt) return review;
  return { ...review, revealedAt: now, ...(picked !== undefined && { picked }) };
}

/** The rating that lies nearest: who chose another answer did not know this one yet. It never rates by itself. */
export function suggestedRating({ picked, face: { choices } }: Review): 'again' | 'good' {
  return picked === undefined || picked === choices?.right ? 'good' : 'again';
}

/** Whether a rating counts now: shown, not rated, and not the reveal's own press. */
export function canRate(review: Review, now: EpochMs): boolean {
  if (!review.revealedAt || isSettled(review)) return false;
  return now - review.revealedAt >= GUARD_MS || now < review.revealedAt;
}

/** Whether this card has its answer, or is about to. */
export function isSettled(review: Review): boolean {
  return phaseOf(review) === 'rated' || review.storing !== undefined;
}

/** Active time of this look, capped, never negative. */
export function lookMs(review: Review, now: EpochMs): number {
  return Math.min(LONGEST_LOOK_MS, Math.max(0, now - review.shownAt));
}

export function phaseOf(review: Review): 'question' | 'answer' | 'rated' {
  if (review.after && review.after.kind !== 'asked') return 'rated';
  return review.revealedAt ? 'answer' : 'question';
}

/** The wait that an answer led to, measured from now. */
export function waitUntil(
  outcome: { readonly intervalDays: number; readonly dueAt?: EpochMs },
  now: EpochMs,
): Wait {
  if (outcome.intervalDays >= 1) return { days: outcome.intervalDays };
  return { minutes: Math.max(1, Math.round(((outcome.dueAt ?? now) - now) / 60_000)) };
}
