import type { DeckId } from '@/lib/domain/ids';
import type { ReviewOrigin, ReviewResult } from '@/lib/domain/review-session/review-session';
import type { DurationMs } from '@/lib/domain/time/instant';

/** What the review part of the popup shows; `closed` leaves the popup to Today. */
export type PopupReviewView =
  | { readonly kind: 'closed' }
  | { readonly kind: 'card'; readonly origin: ReviewOrigin; readonly time: ReviewTime }
  | { readonly kind: 'result'; readonly origin: ReviewOrigin; readonly result: ShownResult }
  /** Nothing to show; said in one sentence. */
  | { readonly kind: 'nothing'; readonly origin: ReviewOrigin['kind'] }
  | { readonly kind: 'prepDecks'; readonly decks: PrepDecks };

/** Where the thin line stands and how far it has to go. */
export interface ReviewTime {
  readonly plannedMs: DurationMs;
  readonly leftMs: DurationMs;
}

export interface ShownResult extends ReviewResult {
  readonly plannedMs: DurationMs;
  readonly todayMinutes: number;
  readonly budgetMinutes: number;
}

/** The decks that "Before I…" offers. */
export type PrepDecks = readonly { readonly deckId: DeckId; readonly name: string }[];
