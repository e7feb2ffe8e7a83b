import type { Card } from '@/lib/domain/card/card';
import type { CardId } from '@/lib/domain/ids';
import { isAskable, isDue } from '@/lib/domain/queue/is-due';
import { orderDue } from '@/lib/domain/queue/order-due';
import { isInSteps, SHORTLIST_LENGTH } from '@/lib/domain/queue/shortlist';
import { pacesOf, type Paces } from '@/lib/domain/queue/pace';
import type { DueDay } from '@/lib/domain/review/day-totals';
import { dueDayOfCard } from '@/lib/domain/review/due-days';
import { isAnyHeld } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import { isSlipping, writeSlipping } from '@/lib/services/review/slipping-row';
import { readShortlist, writeShortlist } from '@/lib/services/review/shortlist-row';
import type { Db } from '@/lib/storage/db';
import { readIn, transact } from '@/lib/storage/transact';
import { minutesRoom, readQueueContext, type QueueContext } from './queue-context';
import { writeDueDays } from './write-due-days';

/** A longer read would keep an answer waiting. */
const BATCH = 1000;
/** Days of answers that tell a pace. */
const PACE_DAYS = 14;
/** Held while somebody looks through the cards. */
const LOCK = 'morsel-shortlist';

/**
 * Looks through all cards and keeps the 200 due ones worth most, the steps, the pace, the days
 * on which cards fall due, and which keep slipping. Once a learner day, after an import and when a deck changed; in an idle
 * moment, in short reads that let answers through.
 * - One page at a time: whoever comes meanwhile goes on with the list as it is.
 * - Not while an import or another change in parts is written: each read would wait for a part and
 *   hold up the next, and the list may be out of date again at its end.
 * - Where the list is dropped meanwhile nothing of it is kept: what came in may lie behind the look.
 */
export async function rebuildShortlist(app: App): Promise<void> {
  if (await isAnyHeld()) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await lookThrough(app);
  });
}

async function lookThrough(app: App): Promise<void> {
  const db = await app.db();
  await transact(
    db,
    ['meta'],
    async (tx) => writeShortlist(tx, { ...(await readShortlist(tx)), isBeingMade: true }),
    'relaxed',
  );
  const settings = await app.settings.load();
  const [ctx, paces] = await Promise.all([
    readIn(db, ['decks', 'meta', 'days'], (tx) => readQueueContext(tx, app, settings)),
    loadPaces(db),
  ]);
  const scan = await scanCards(db, ctx, paces);
  const optionsOf = (card: Card) => ctx.optionsOf(card.deckId);
  const capacity = ctx.budgetMs / paces.all;
  const ordered = orderDue(scan.due, { day: ctx.day, optionsOf, capacity });
  const minutes = minutesRoom(ctx);
  // Cards that their deck has no minutes for today stand behind all others.
  const fitting = new Set(
    ordered.filter((card) => minutes.take(card.deckId, paces.of(card.deckId))),
  );
  const inTurn = [...fitting, ...ordered.filter((card) => !fitting.has(card))];
  const best = inTurn.slice(0, SHORTLIST_LENGTH).map((card) => card.id);
  // First, as the list says that all of it was done today.
  await writeDueDays(db, scan.dueDays);
  await transact(
    db,
    ['cards', 'meta'],
    async (tx) => {
      if (!(await readShortlist(tx)).isBeingMade) return;
      const cards = tx.objectStore('cards');
      const again = async (ids: readonly CardId[]) =>
        (await Promise.all(ids.map((id) => cards.get(id)))).filter((card) => card !== undefined);
      // Cards answered while the scan ran are where their answer put them.
      const due = (await again(best)).filter((card) => isReviewDue(card, ctx));
      const learning = (await again(scan.learning)).filter(isInSteps);
      await writeShortlist(tx, {
        day: ctx.day,
        due: due.map((card) => card.id),
        learning: learning.map((card) => card.id),
        cardMs: paces.all,
        dueCount: scan.due.length,
      });
      await writeSlipping(tx, scan.slipping);
    },
    'relaxed',
  );
}

interface Scan {
  readonly due: readonly Card[];
  readonly learning: readonly CardId[];
  /** Cards that keep slipping. */
  readonly slipping: readonly CardId[];
  readonly dueDays: readonly DueDay[];
}

async function scanCards(db: Db, ctx: QueueContext, paces: Paces): Promise<Scan> {
  const due: Card[] = [];
  const learning: Card[] = [];
  const slipping: CardId[] = [];
  const dueDays = new Map<string, DueDay>();
  let last: string | undefined;
  for (;;) {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const cards = await db.getAll('cards', range, BATCH);
    for (const card of cards) {
      if (card.dueAt === undefined || !ctx.decks.has(card.deckId)) continue;
      if (isSlipping(card, ctx)) slipping.push(card.id);
      if (isInSteps(card)) learning.push(card);
      else if (isReviewDue(card, ctx)) due.push(card);
      const day = dueDayOfCard(card);
      if (day === undefined) continue;
      const key = `${card.deckId} ${day}`;
      const known = dueDays.get(key);
      const row = known ?? { deckId: card.deckId, day, cards: 0, tookMs: 0 };
      dueDays.set(key, {
        ...row,
        cards: row.cards + 1,
        tookMs: row.tookMs + paces.of(card.deckId),
      });
    }
    last = cards.at(-1)?.id;
    if (cards.length < BATCH) break;
  }
  const inOrder = learning.toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  return {
    due,
    learning: inOrder.map((card) => card.id),
    slipping,
    dueDays: [...dueDays.values()],
  };
}

function isReviewDue(card: Card, { day, now }: QueueContext): boolean {
  return isAskable(card, day) && !isInSteps(card) && isDue(card, day, now);
}

async function loadPaces(db: Db): Promise<Paces> {
  const newest = await db.transaction('days').store.openKeyCursor(null, 'prev');
  if (newest === null) return pacesOf([]);
  return pacesOf(await db.getAll('days', IDBKeyRange.lowerBound([newest.key[0] - PACE_DAYS])));
}
