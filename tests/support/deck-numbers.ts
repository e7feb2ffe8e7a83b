import { parseId, type DeckId } from '@/lib/domain/ids';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { loadDecksToday } from '@/lib/services/library/load-decks-today';
import { MONDAY_9AM } from './factories';
import type { FakeApp } from './fake-app';

/** The learner's day of `MONDAY_9AM`, in a zone without an offset. */
export const today = learnerDay(MONDAY_9AM, { zone: () => 0, rolloverHour: 4 });

/** The schedule of a card that was asked three days ago and is due since a millisecond. */
export const dueNow = {
  phase: 'review',
  step: 0,
  reps: 1,
  lapses: 0,
  intervalDays: 3,
  lastDay: today - 3,
  dueAt: MONDAY_9AM - 1,
} as const;

/** What was done that day in the deck `a`: five answers, one of a new card. */
export const totals = {
  day: today,
  deckId: parseId<DeckId>('a'),
  ratings: { again: 1, hard: 0, good: 4, easy: 0 },
  tookMs: 1,
  newCards: 1,
  recalls: { asked: 0, known: 0 },
};

/** What the day will bring of each deck. */
export async function todayOf(app: FakeApp): Promise<Record<string, number>> {
  const found = await loadDecksToday(app);
  return Object.fromEntries(found.map(({ deckId, cards }) => [deckId, cards]));
}
