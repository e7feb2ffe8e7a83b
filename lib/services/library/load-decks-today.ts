import type { DeckId } from '@/lib/domain/ids';
import { SHORTLIST_LENGTH } from '@/lib/domain/queue/shortlist';
import { roomToday, todaysCards, type TodaysLimits } from '@/lib/domain/queue/todays-cards';
import { learnerDayStart } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { minutesRoom, readQueueContext } from '@/lib/services/queue/queue-context';
import { readWaiting } from '@/lib/services/queue/read-waiting';
import { readIn } from '@/lib/storage/transact';

export interface DeckToday {
  readonly deckId: DeckId;
  /** Its own cards that will come up today, as many as fit into the day's minutes: never a backlog. */
  readonly cards: number;
  /** Lapses that make a card of it a hard one; 0 is never. */
  readonly leechAfter: number;
}

/** What today holds of each deck, as the queue will bring it. */
export async function loadDecksToday(app: App): Promise<readonly DeckToday[]> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, ['cards', 'decks', 'days', 'meta'], async (tx) => {
    const ctx = await readQueueContext(tx, app, settings);
    const { shortlist, day, budgetMs, spentMs } = ctx;
    const minutes = { budgetMs, spentMs, cardMs: shortlist.cardMs };
    const deckMinutes = minutesRoom(ctx);
    const isCapped = [...ctx.decks.keys()].some(deckMinutes.isLimited);
    // Cards of a deck with few minutes do not stand in front of those that come instead.
    const count = isCapped ? SHORTLIST_LENGTH : roomToday(minutes);
    const waiting = await readWaiting(tx, ctx, { count });
    const limits: TodaysLimits = {
      ...minutes,
      deckMinutes,
      dueCount: shortlist.day === day ? shortlist.dueCount : waiting.due.length,
      dayEnd: learnerDayStart(day + 1, dayRule(app, settings)),
    };
    const counts = Map.groupBy(todaysCards(waiting, limits), ({ deckId }) => deckId);
    return [...ctx.decks.keys()].map((deckId) => ({
      deckId,
      cards: counts.get(deckId)?.length ?? 0,
      leechAfter: ctx.optionsOf(deckId).leechAfter,
    }));
  });
}
