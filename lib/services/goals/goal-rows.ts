import type { Deck } from '@/lib/domain/deck/deck';
import { isCountedInDeck } from '@/lib/domain/goal/goal-progress';
import { isOpen } from '@/lib/domain/goal/session-clock';
import { liveCheckIns } from '@/lib/domain/goal/check-ins';
import type { Goal } from '@/lib/domain/goal/goal';
import type { CheckIn } from '@/lib/domain/goal/session';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { DeckId } from '@/lib/domain/ids';
import { answersOf, type DayTotals } from '@/lib/domain/review/day-totals';
import { monthStart, weekStart } from '@/lib/domain/time/calendar';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { withSubdecks } from '@/lib/services/review/read-decks';
import type { Reads } from '@/lib/storage/transact';
import { OPEN_FOR_DAYS, readRecentSessions } from './recent-sessions';

/** The session that runs, or else the last paused one of this week; one of a deleted goal is none. */
export async function readOpenSession(
  tx: Reads<'sessions' | 'goals'>,
  day: LearnerDay,
): Promise<GoalSession | undefined> {
  const [running, recent] = await Promise.all([
    tx.objectStore('sessions').index('byEndsAt').getAll(),
    readRecentSessions(tx, day),
  ]);
  for (const session of [...running, ...recent.filter(isOpen).toReversed()]) {
    const goal = await tx.objectStore('goals').get(session.goalId);
    if (goal !== undefined && goal.deletedAt === undefined) return { session, goal };
  }
  return undefined;
}

/** The standing check-ins of the week and month that hold `day`, and of the seven days before. */
export async function readLiveCheckIns(tx: Reads<'checkIns'>, day: LearnerDay): Promise<CheckIn[]> {
  const range = IDBKeyRange.bound(firstDayOf(day), day + 1);
  return liveCheckIns(await tx.objectStore('checkIns').index('byDay').getAll(range));
}

/** Answers per day for every goal that is counted in a deck, the decks below it included. */
export async function readFedAmounts(
  tx: Reads<'days' | 'decks'>,
  goals: readonly Goal[],
  day: LearnerDay,
): Promise<ReadonlyMap<Goal, ReadonlyMap<LearnerDay, number>>> {
  const fed = goals.filter(isCountedInDeck);
  if (fed.length === 0) return new Map();
  const [decks, totals] = await Promise.all([
    tx.objectStore('decks').getAll(),
    tx.objectStore('days').getAll(IDBKeyRange.bound([firstDayOf(day)], [day + 1])),
  ]);
  // What was answered in a deck counts, whatever became of the deck.
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  return new Map(fed.map((goal) => [goal, answersByDay(goal, byId, totals)]));
}

function firstDayOf(day: LearnerDay): LearnerDay {
  return Math.min(monthStart(day), weekStart(day)) - OPEN_FOR_DAYS;
}

function answersByDay(
  { feed }: Goal,
  decks: ReadonlyMap<DeckId, Deck>,
  totals: readonly DayTotals[],
): ReadonlyMap<LearnerDay, number> {
  const ids = new Set(feed?.kind === 'deck' ? withSubdecks([feed.deckId], decks) : []);
  const byDay = new Map<LearnerDay, number>();
  for (const row of totals) {
    if (ids.has(row.deckId)) byDay.set(row.day, (byDay.get(row.day) ?? 0) + answersOf(row));
  }
  return byDay;
}
