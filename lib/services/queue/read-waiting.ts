import type { Card } from '@/lib/domain/card/card';
import type { CardId, DeckId } from '@/lib/domain/ids';
import { isAskable, isDue } from '@/lib/domain/queue/is-due';
import { dealNewCards } from '@/lib/domain/queue/new-cards';
import type { orderDue } from '@/lib/domain/queue/order-due';
import { isInSteps, SHORTLIST_LENGTH } from '@/lib/domain/queue/shortlist';
import { HOUR } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Reads } from '@/lib/storage/transact';
import { minutesRoom, type QueueContext } from './queue-context';

/** The cards that could be asked, each list with the best first. */
export interface Waiting {
  readonly learning: readonly Card[];
  readonly due: readonly Card[];
  readonly fresh: readonly Card[];
  /** New cards beyond today's number. */
  readonly beyond: readonly Card[];
}

export interface WaitingWish {
  /** Cards wanted of each list. */
  readonly count: number;
  /** Only these decks; all otherwise. */
  readonly deckIds?: readonly DeckId[];
  /** How cards are ranked that no shortlist has ranked; absent: the longest due first. */
  readonly rank?: typeof orderDue;
}

/** A flight shifts the start of a day by no more. */
const MOST_SHIFT = 26 * HOUR;
/** Cards inside their steps; more at once would be no learning. */
const MOST_STEPS = 60;
/** New cards read of each deck beyond its share, in place of buried ones. */
const SPARE_NEW = 3;
/** New cards of one deck that can be buried at once. */
const MOST_BURIED = 200;

/**
 * Reads bounded numbers of cards: the head of today's shortlist, the steps, the next new cards of
 * each deck. Without a shortlist of today (or for chosen decks) the longest due of each deck stand
 * in for it.
 */
export async function readWaiting(
  tx: Reads<'cards'>,
  ctx: QueueContext,
  wish: WaitingWish,
): Promise<Waiting> {
  const { day, now, shortlist } = ctx;
  const asked = wish.deckIds ? [...wish.deckIds] : [...ctx.decks.keys()];
  const { hasRoom } = minutesRoom(ctx);
  const decks = asked.filter((id) => ctx.decks.has(id) && hasRoom(id));
  const wanted = new Set(decks);
  const isWanted = (card: Card) => wanted.has(card.deckId) && isAskable(card, day);
  const isReview = (card: Card) => isWanted(card) && !isInSteps(card) && isDue(card, day, now);
  const isListed = shortlist.day === day && wish.deckIds === undefined;
  const [steps, found, fresh] = await Promise.all([
    readById(tx, shortlist.learning.slice(-MOST_STEPS)),
    isListed
      ? readListed(tx, shortlist.due, { ...wish, isReview })
      : readLongestDue(tx, ctx, decks),
    readNew(tx, ctx, decks, wish.count),
  ]);
  const reviews = found.filter(isReview);
  const strays = found.filter((card) => isInSteps(card));
  const capacity = ctx.budgetMs / shortlist.cardMs;
  const optionsOf = (card: Card) => ctx.optionsOf(card.deckId);
  const { rank = longestDue } = wish;
  const dealt = dealNewCards(byDeck(fresh.filter(isWanted)), ctx);
  return {
    learning: uniqueById([...steps, ...strays])
      .filter((card) => isWanted(card) && isInSteps(card))
      .map((card) => (endsTooLate(card, now) ? longOver(card) : card)),
    due: (isListed ? reviews : rank(reviews, { day, optionsOf, capacity })).slice(0, wish.count),
    fresh: dealt.allowed.slice(0, wish.count),
    beyond: dealt.beyond.slice(0, wish.count),
  };
}

/**
 * A step of minutes ends with its learner day at the latest; where it ends later, the clock was ahead
 * when it was written, and waiting for that would be waiting for ever.
 */
function endsTooLate({ schedule }: Card, now: EpochMs): boolean {
  return schedule.intervalDays === 0 && (schedule.dueAt ?? 0) > now + 2 * MOST_SHIFT;
}

function longOver(card: Card): Card {
  return { ...card, schedule: { ...card.schedule, dueAt: 0 } };
}

/** Stands in until the day's shortlist is there; the scheduler's arithmetic is left to that. */
function longestDue(cards: readonly Card[]): Card[] {
  return cards.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
}

/** The soonest due cards that are not due yet. */
export async function readAhead(
  tx: Reads<'cards'>,
  ctx: QueueContext,
  count: number,
): Promise<readonly Card[]> {
  const index = tx.objectStore('cards').index('byDeckDue');
  const found = await Promise.all(
    [...ctx.decks.keys()].map((id) =>
      index.getAll(IDBKeyRange.bound([id, ctx.now], [id, []], true), count),
    ),
  );
  return found
    .flat()
    .filter((card) => isAskable(card, ctx.day) && !isInSteps(card))
    .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .slice(0, count);
}

/** Cards buried or answered since leave gaps, and so do decks whose minutes are used up. */
async function readListed(
  tx: Reads<'cards'>,
  ids: readonly CardId[],
  { count, isReview }: { readonly count: number; readonly isReview: (card: Card) => boolean },
): Promise<readonly Card[]> {
  const found: Card[] = [];
  const step = Math.max(1, count * 2);
  for (let at = 0, wanted = 0; at < ids.length && wanted < count; at += step) {
    const cards = await readById(tx, ids.slice(at, at + step));
    found.push(...cards);
    wanted += cards.filter(isReview).length;
  }
  return found;
}

async function readLongestDue(
  tx: Reads<'cards'>,
  ctx: QueueContext,
  decks: readonly DeckId[],
): Promise<readonly Card[]> {
  const index = tx.objectStore('cards').index('byDeckDue');
  const perDeck = Math.max(8, Math.ceil(SHORTLIST_LENGTH / Math.max(1, decks.length)));
  const found = await Promise.all(
    decks.map((id) =>
      index.getAll(IDBKeyRange.bound([id, -Infinity], [id, ctx.now + MOST_SHIFT]), perDeck),
    ),
  );
  return found.flat();
}

/**
 * They come from the decks in turn, so of many decks few each are enough. Where all of those wait
 * until tomorrow, as the blanks of one long text do, the ones behind them are looked at.
 */
async function readNew(
  tx: Reads<'cards'>,
  ctx: QueueContext,
  decks: readonly DeckId[],
  count: number,
): Promise<readonly Card[]> {
  const index = tx.objectStore('cards').index('byDeckNew');
  const perDeck = Math.ceil(count / Math.max(1, decks.length)) + SPARE_NEW;
  const read = (id: DeckId, most: number) =>
    index.getAll(IDBKeyRange.bound([id, -Infinity], [id, []]), most);
  const found = await Promise.all(
    decks.map(async (id) => {
      const first = await read(id, perDeck);
      const isAll = first.length < perDeck || first.some((card) => isAskable(card, ctx.day));
      return isAll ? first : read(id, perDeck + MOST_BURIED);
    }),
  );
  return found.flat();
}

async function readById(tx: Reads<'cards'>, ids: readonly CardId[]): Promise<readonly Card[]> {
  const cards = tx.objectStore('cards');
  const rows = await Promise.all(ids.map((id) => cards.get(id)));
  return rows.filter((card) => card !== undefined);
}

function uniqueById(cards: readonly Card[]): Card[] {
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}

function byDeck(cards: readonly Card[]): ReadonlyMap<DeckId, readonly Card[]> {
  const decks = new Map<DeckId, Card[]>();
  for (const card of cards) {
    const known = decks.get(card.deckId);
    if (known) known.push(card);
    else decks.set(card.deckId, [card]);
  }
  return decks;
}
