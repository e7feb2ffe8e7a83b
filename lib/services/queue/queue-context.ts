import { dayRoom, type DayRoom } from '@/lib/domain/deck/day-limits';
import type { Deck } from '@/lib/domain/deck/deck';
import { hecticMinutes } from '@/lib/domain/goal/hectic-day';
import type { DeckId } from '@/lib/domain/ids';
import type { Shortlist } from '@/lib/domain/queue/shortlist';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import { resolveDeckOptions, type ReviewOptions } from '@/lib/domain/review/options';
import type { Settings } from '@/lib/domain/settings';
import { MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { App } from '@/lib/services/app';
import { fixToday } from '@/lib/services/review/day-mark';
import { readDecks } from '@/lib/services/review/read-decks';
import { readIsHectic } from '@/lib/services/review/read-is-hectic';
import { readShortlist } from '@/lib/services/review/shortlist-row';
import type { Reads } from '@/lib/storage/transact';

/** What every question to the queue needs to know first. */
export interface QueueContext {
  readonly now: EpochMs;
  readonly day: LearnerDay;
  readonly settings: Settings;
  readonly decks: ReadonlyMap<DeckId, Deck>;
  readonly optionsOf: (deckId: DeckId) => ReviewOptions;
  readonly shortlist: Shortlist;
  readonly today: readonly DayTotals[];
  readonly isFirstDay: boolean;
  readonly isHectic: boolean;
  readonly budgetMs: DurationMs;
  readonly spentMs: DurationMs;
}

/** Reads it in the open transaction; all requests at once. */
export async function readQueueContext(
  tx: Reads<'decks' | 'meta' | 'days'>,
  app: App,
  settings: Settings,
): Promise<QueueContext> {
  const days = tx.objectStore('days');
  const [day, decks, shortlist, oldest] = await Promise.all([
    fixToday(tx, app, settings),
    readDecks(tx),
    readShortlist(tx),
    days.getAll(null, 1),
  ]);
  const [today, isHectic] = await Promise.all([
    days.getAll(IDBKeyRange.bound([day], [day, []])),
    readIsHectic(tx, day),
  ]);
  const known = new Map<DeckId, ReviewOptions>();
  const optionsOf = (deckId: DeckId): ReviewOptions => {
    const options = known.get(deckId) ?? resolveDeckOptions(decks.get(deckId), decks, settings);
    known.set(deckId, options);
    return options;
  };
  const minutes = isHectic ? hecticMinutes(settings.minutesPerDay) : settings.minutesPerDay;
  return {
    now: app.now(),
    day,
    settings,
    decks,
    optionsOf,
    shortlist,
    today,
    isFirstDay: (oldest[0]?.day ?? day) >= day,
    isHectic,
    budgetMs: minutes * MINUTE,
    spentMs: today.reduce((sum, row) => sum + row.tookMs, 0),
  };
}

/** What the decks' minutes of the day still allow; amounts are milliseconds. */
export function minutesRoom({ today, decks }: QueueContext): DayRoom {
  const done = today.map((row) => [row.deckId, row.tookMs] as const);
  return dayRoom('minutesPerDay', decks, { done, unit: MINUTE });
}
