import type { CardId, DeckId, EntryId, GoalId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import { HOUR, SECOND } from '@/lib/domain/time/duration';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';

/** What "I have … minutes" offers. */
export const REVIEW_MINUTES = [1, 3, 5, 10] as const;

/** A preview before a task: so many cards in so much time (S-060). */
export const PREP_CARD_COUNT = 5;
export const PREP_MS: DurationMs = 90 * SECOND;

/** How many cards a page brings up. */
export const PAGE_CARD_COUNT = 3;

/** Where the cards of a review come from. */
export type ReviewOrigin =
  /** "I have 3 minutes": what is worth most now. */
  | { readonly kind: 'minutes' }
  /** A goal's deck, inside the goal's own timed session. */
  | {
      readonly kind: 'goal';
      readonly goalId: GoalId;
      readonly deckId: DeckId;
      readonly title: string;
    }
  /** Cards that belong to the page at hand, or one picked from a list. */
  | { readonly kind: 'picked'; readonly cardIds: readonly CardId[] }
  /** "Before I…": shown only, the schedule stays as it is. */
  | { readonly kind: 'prep'; readonly cardIds: readonly CardId[] };

export interface SessionAnswer {
  readonly cardId: CardId;
  readonly entryId: EntryId;
  readonly rating: Rating;
}

/** A short review in the popup. Unless a goal's own session keeps it, it is stored at every step, so that closing the popup ends nothing. */
export interface ReviewSession {
  readonly origin: ReviewOrigin;
  readonly startedAt: EpochMs;
  readonly plannedMs: DurationMs;
  /** Time in which the popup was open. */
  readonly activeMs: DurationMs;
  /** Cards gone on from without an answer: looked at in a preview, or gone or answered elsewhere. */
  readonly seen: readonly CardId[];
  readonly answers: readonly SessionAnswer[];
}

/** A review that has just begun. */
export function startReview(
  origin: ReviewOrigin,
  plannedMs: DurationMs,
  startedAt: EpochMs,
): ReviewSession {
  return { origin, startedAt, plannedMs, activeMs: 0, seen: [], answers: [] };
}

/** The review after the popup was open for another while. */
export function withActiveTime(session: ReviewSession, spent: DurationMs): ReviewSession {
  return { ...session, activeMs: session.activeMs + Math.max(0, spent) };
}

/** The review with one more answer, at the end. */
export function withAnswer(session: ReviewSession, answer: SessionAnswer): ReviewSession {
  return { ...session, answers: [...session.answers, answer] };
}

/** The review without an answer that was taken back. */
export function withoutAnswer(session: ReviewSession, entryId: EntryId): ReviewSession {
  return { ...session, answers: session.answers.filter((one) => one.entryId !== entryId) };
}

/** The review after a card that it went on from without an answer. */
export function withSeen(session: ReviewSession, cardId: CardId): ReviewSession {
  return { ...session, seen: [...session.seen, cardId] };
}

/** Five more minutes at the end (S-044). */
export function withMoreTime(session: ReviewSession, more: DurationMs): ReviewSession {
  return { ...session, plannedMs: Math.max(session.plannedMs, session.activeMs) + more };
}

/** What is left of the time; 0 once it is over, and then no further card is shown. */
export function remainingMs(session: ReviewSession): DurationMs {
  return Math.max(0, session.plannedMs - session.activeMs);
}

/** The next card of a fixed list; `undefined` at its end or where the queue decides. */
export function nextListedCard(session: ReviewSession): CardId | undefined {
  const { origin } = session;
  if (origin.kind !== 'picked' && origin.kind !== 'prep') return undefined;
  const gone = new Set([...session.seen, ...session.answers.map((answer) => answer.cardId)]);
  return origin.cardIds.find((cardId) => !gone.has(cardId));
}

/** A break further back is another one. */
const OFFERED_FOR_MS = 4 * HOUR;
/** Less would end before the first card is read. */
const LEAST_LEFT_MS = 5 * SECOND;

/** Whether an interrupted review is worth offering: some of it is left, and it is of late. */
export function canContinue(session: ReviewSession, now: EpochMs): boolean {
  const isRecent = now - session.startedAt < OFFERED_FOR_MS;
  const isListOver = isListed(session) && nextListedCard(session) === undefined;
  return isRecent && !isListOver && remainingMs(session) >= LEAST_LEFT_MS;
}

export interface ReviewResult {
  readonly cards: number;
  readonly known: number;
  readonly activeMs: DurationMs;
}

/** What a review came to: each card counts once, by the last answer given. */
export function reviewResult(session: ReviewSession): ReviewResult {
  const last = new Map(session.answers.map((answer) => [answer.cardId, answer.rating]));
  const known = [...last.values()].filter((rating) => rating !== 'again').length;
  const looked = session.origin.kind === 'prep' ? session.seen.length : 0;
  return { cards: last.size + looked, known, activeMs: session.activeMs };
}

function isListed({ origin }: ReviewSession): boolean {
  return origin.kind === 'picked' || origin.kind === 'prep';
}
