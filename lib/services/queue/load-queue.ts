import type { DeckId } from '@/lib/domain/ids';
import { toQueueCard, type QueueCard } from '@/lib/domain/queue/candidates';
import { HOUR } from '@/lib/domain/time/duration';
import type { App } from '@/lib/services/app';
import { withSubdecks } from '@/lib/services/review/read-decks';
import { readJournal } from '@/lib/services/review/read-journal';
import { readIn } from '@/lib/storage/transact';
import { readQueueContext } from './queue-context';
import { orderDue } from '@/lib/domain/queue/order-due';
import { readWaiting } from './read-waiting';

export interface LoadQueueInput {
  readonly limit: number;
  /** Only these decks and the ones below them. */
  readonly deckIds?: readonly DeckId[];
  /** New cards too, as far as today's number allows; yes unless said otherwise. */
  readonly includeNew?: boolean;
}

const STORES = ['cards', 'decks', 'days', 'meta', 'journal'] as const;
/** A skip rests for an hour; so many rows hold it. */
const LOOK_BACK = 200;

/** The right cards next, in order: steps whose time has come, due reviews, new cards. */
export async function loadQueue(app: App, input: LoadQueueInput): Promise<readonly QueueCard[]> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, STORES, async (tx) => {
    const [ctx, rows] = await Promise.all([
      readQueueContext(tx, app, settings),
      readJournal(tx, LOOK_BACK, app.now()),
    ]);
    const skipped = new Set(
      rows
        .filter((row) => row.kind === 'skipped' && ctx.now - row.at < HOUR)
        .map((row) => row.cardId),
    );
    const waiting = await readWaiting(tx, ctx, {
      count: input.limit + skipped.size,
      rank: orderDue,
      ...(input.deckIds && { deckIds: withSubdecks(input.deckIds, ctx.decks) }),
    });
    const steps = waiting.learning
      .filter((card) => (card.schedule.dueAt ?? 0) <= ctx.now)
      .toSorted((a, b) => (a.schedule.dueAt ?? 0) - (b.schedule.dueAt ?? 0));
    const fresh = input.includeNew === false ? [] : waiting.fresh;
    const notes = new Set<string>();
    return [...steps, ...waiting.due, ...fresh]
      .filter((card) => !skipped.has(card.id))
      .filter((card) => !notes.has(card.noteId) && notes.add(card.noteId))
      .slice(0, input.limit)
      .map(toQueueCard);
  });
}
