import type { CardId } from '@/lib/domain/ids';
import { HOUR, MINUTE } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Candidates, QueueCard, TabEvent, TabLimits } from './candidates';
import { tabsOf } from './tab-rhythm';

/** A card that was looked at rests for so many tabs, or so long, whichever is over first. */
const GLANCE_TABS = 8;
const GLANCE_REST = 10 * MINUTE;
/** "Skip for now" means later, not in the next tab. */
const SKIP_REST = HOUR;
/** With fewer cards in play the spacing rules give way. */
const FEW_CARDS = 9;
/** How much too early a step may come when there is little else, and how soon after the last look. */
const STEP_AHEAD = 10 * MINUTE;
const STEP_LEAST = MINUTE;

/**
 * The card worth most on this tab: a step whose time has come, a due review, a new card. Spacing
 * rules give way one by one before a tab stays empty while cards wait.
 */
export function chooseCard(
  candidates: Candidates,
  limits: TabLimits,
  now: EpochMs,
): QueueCard | undefined {
  const pool = poolOf(candidates, limits, now);
  const { steps, reviews } = pool;
  const rested = (card: QueueCard) => !pool.isGlanced(card);
  const alone = (card: QueueCard) => !pool.hasShownSibling(card);
  return (
    steps.find(rested) ??
    otherDeck(
      reviews.filter((card) => rested(card) && alone(card)),
      candidates.recent,
    ) ??
    longestUnseen([...steps, ...reviews.filter(alone)], candidates.recent) ??
    longestUnseen(reviews, candidates.recent) ??
    (pool.isSmall ? soonestStep(candidates, pool, now) : undefined) ??
    (limits.extra > 0 ? candidates.spare.find(pool.isFree) : undefined)
  );
}

interface Pool {
  readonly steps: readonly QueueCard[];
  /** Due reviews, then new cards. */
  readonly reviews: readonly QueueCard[];
  readonly isSmall: boolean;
  readonly isFree: (card: QueueCard) => boolean;
  readonly isGlanced: (card: QueueCard) => boolean;
  readonly hasShownSibling: (card: QueueCard) => boolean;
}

function poolOf(candidates: Candidates, limits: TabLimits, now: EpochMs): Pool {
  const { learning, due, fresh, recent, dueCount } = candidates;
  const leased = new Set(limits.leased);
  const skipped = new Set(
    recent
      .filter((event) => event.kind === 'skipped' && now - event.at < SKIP_REST)
      .map((event) => event.cardId),
  );
  const isFree = ({ cardId }: QueueCard) => !leased.has(cardId) && !skipped.has(cardId);
  const hasRoom = dueCount * limits.cardMs < limits.budgetMs || due.length === 0;
  const glances = glancesOf(recent, now);
  const notes = shownToday(recent, limits.dayStart);
  return {
    steps: learning.filter((card) => isFree(card) && (card.dueAt ?? 0) <= now),
    reviews: [...due, ...(hasRoom ? fresh : [])].filter(isFree),
    isSmall: learning.length + due.length + fresh.length < FEW_CARDS,
    isFree,
    isGlanced: (card) => (glances.get(card.cardId) ?? -Infinity) >= stepDueAt(card),
    hasShownSibling: ({ cardId, noteId }) =>
      (notes.get(noteId) ?? []).some((shown) => shown !== cardId),
  };
}

/** A look at a card inside its steps counts from when it fell due; the answer before is no look. */
function stepDueAt({ phase, dueAt }: QueueCard): EpochMs {
  return (phase === 'learning' || phase === 'relearning' ? dueAt : undefined) ?? 0;
}

/** When the cards of the last tabs were looked at, if they still rest. */
function glancesOf(recent: readonly TabEvent[], now: EpochMs): ReadonlyMap<CardId, EpochMs> {
  const tabs = tabsOf(recent).slice(0, GLANCE_TABS);
  const resting = tabs.filter((tab) => now - tab.at < GLANCE_REST);
  return new Map(
    resting.toReversed().flatMap(({ cardId, at }) => (cardId ? [[cardId, at] as const] : [])),
  );
}

function shownToday(recent: readonly TabEvent[], dayStart: EpochMs): Map<string, CardId[]> {
  const notes = new Map<string, CardId[]>();
  for (const { cardId, at } of recent) {
    if (cardId === undefined || at < dayStart) continue;
    const noteId = cardId.slice(0, cardId.lastIndexOf('/'));
    notes.set(noteId, [...(notes.get(noteId) ?? []), cardId]);
  }
  return notes;
}

/** The best card of another deck than the last tab's; the best of all where there is none. */
function otherDeck(
  cards: readonly QueueCard[],
  recent: readonly TabEvent[],
): QueueCard | undefined {
  const last = tabsOf(recent).find((tab) => tab.kind === 'card')?.deckId;
  return cards.find((card) => card.deckId !== last) ?? cards[0];
}

/** The card whose last look is longest ago; the first of the list among those never looked at. */
function longestUnseen(
  cards: readonly QueueCard[],
  recent: readonly TabEvent[],
): QueueCard | undefined {
  const seenAt = new Map<CardId | undefined, EpochMs>();
  for (const { cardId, at } of recent) seenAt.set(cardId, Math.max(at, seenAt.get(cardId) ?? 0));
  const seen = (card: QueueCard) => seenAt.get(card.cardId) ?? 0;
  return cards.toSorted((a, b) => seen(a) - seen(b))[0];
}

function soonestStep(
  { learning, recent }: Candidates,
  { isFree }: Pool,
  now: EpochMs,
): QueueCard | undefined {
  const justSeen = new Set(
    recent.filter((event) => now - event.at < STEP_LEAST).map((event) => event.cardId),
  );
  return learning
    .filter((card) => isFree(card) && !justSeen.has(card.cardId))
    .filter((card) => (card.dueAt ?? 0) <= now + STEP_AHEAD)
    .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0];
}
