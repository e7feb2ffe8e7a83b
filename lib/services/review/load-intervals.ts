import type { CardId } from '@/lib/domain/ids';
import { previewIntervals, type Interval } from '@/lib/domain/review/next-schedule';
import { resolveDeckOptions } from '@/lib/domain/review/options';
import type { Rating } from '@/lib/domain/review/rating';
import { dayRule, type App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';
import { fixToday } from './day-mark';
import { readDayWorld } from './read-day-world';
import { readDecks } from './read-decks';

type Intervals = Readonly<Record<Rating, Interval>>;

/**
 * What each button of these cards would do now, the days to come included. An answer that gives it
 * back as `promisedDays` keeps to it, whatever was answered on other tabs meanwhile.
 */
export async function loadIntervals(
  app: App,
  cardIds: readonly CardId[],
): Promise<ReadonlyMap<CardId, Intervals>> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  return readIn(db, ['cards', 'decks', 'dueDays', 'meta'], async (tx) => {
    const [found, decks, day] = await Promise.all([
      Promise.all(cardIds.map((id) => tx.objectStore('cards').get(id))),
      readDecks(tx),
      fixToday(tx, app, settings),
    ]);
    const cards = found.filter((card) => card !== undefined);
    const previews = cards.map(async (card) => {
      const options = resolveDeckOptions(decks.get(card.deckId), decks, settings);
      const rule = dayRule(app, settings);
      const ctx = { cardId: card.id, now: app.now(), day, rule, options };
      const world = await readDayWorld(tx, card, ctx, { settings });
      return [card.id, previewIntervals(card.schedule, { ...ctx, world })] as const;
    });
    return new Map(await Promise.all(previews));
  });
}
