import type { Deck } from '@/lib/domain/deck/deck';
import { nextStamp } from '@/lib/domain/document';
import { isSame } from '@/lib/domain/edit';
import { isCountedInDeck } from '@/lib/domain/goal/goal-progress';
import { isOpen } from '@/lib/domain/goal/session-clock';
import { liveCheckIns } from '@/lib/domain/goal/check-ins';
import type { Goal } from '@/lib/domain/goal/goal';
import type { CheckIn, Session } from '@/lib/domain/goal/session';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import type { DayTotals } from '@/lib/domain/review/day-totals';
import { monthStart, weekStart } from '@/lib/domain/time/calendar';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { App } from '@/lib/services/app';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import type { Reads, Writes } from '@/lib/storage/transact';
import { OPEN_FOR_DAYS, readRecentSessions } from './recent-sessions';

/** The session that runs, or else the last paused one of this week. */
export async function readOpenSession(
  tx: Reads<'sessions'>,
  day: LearnerDay,
): Promise<Session | undefined> {
  const sessions = tx.objectStore('sessions');
  const [running] = await sessions.index('byEndsAt').getAll();
  if (running !== undefined) return running;
  const recent = await readRecentSessions(tx, day);
  return recent.findLast(isOpen);
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
  return new Map(fed.map((goal) => [goal, answersByDay(goal, decks, totals)]));
}

/** What became of a goal; `label` says it, `undoChange` takes it back. */
export type GoalChanged =
  | { readonly kind: 'changed'; readonly label: string; readonly undoId: UndoId }
  /** It is so already. */
  | { readonly kind: 'same' }
  /** Deleted meanwhile. */
  | { readonly kind: 'missing' };

export interface GoalChange extends Pick<Goal, 'deviceId'> {
  readonly goalId: Goal['id'];
  /** What the person did, in their language. */
  readonly label: string;
  readonly to: (goal: Goal) => Goal;
}

/** Reads a goal, changes it and writes it back with a later stamp and the way back. */
export async function changeGoal(
  tx: Writes<'goals' | 'undos'>,
  app: App,
  { goalId, deviceId, label, to }: GoalChange,
): Promise<GoalChanged> {
  const before = await tx.objectStore('goals').get(goalId);
  if (before === undefined || before.deletedAt !== undefined) return { kind: 'missing' };
  const { stamp, deviceId: lastDeviceId } = before;
  const changed = { ...to(before), stamp, deviceId: lastDeviceId };
  if (isSame(changed, before)) return { kind: 'same' };
  const next = { ...changed, stamp: nextStamp(app.now(), before), deviceId };
  const changes = [{ store: 'goals' as const, key: goalId, next }];
  return { kind: 'changed', label, undoId: await writeWithUndo(tx, app, { label, changes }) };
}

function firstDayOf(day: LearnerDay): LearnerDay {
  return Math.min(monthStart(day), weekStart(day)) - OPEN_FOR_DAYS;
}

function answersByDay(goal: Goal, decks: readonly Deck[], totals: readonly DayTotals[]) {
  const ids =
    goal.feed?.kind === 'deck' ? withDecksBelow(goal.feed.deckId, decks) : new Set<DeckId>();
  const byDay = new Map<LearnerDay, number>();
  for (const row of totals) {
    if (!ids.has(row.deckId)) continue;
    const answers = Object.values(row.ratings).reduce((sum, count) => sum + count, 0);
    byDay.set(row.day, (byDay.get(row.day) ?? 0) + answers);
  }
  return byDay;
}

function withDecksBelow(top: DeckId, decks: readonly Deck[]): ReadonlySet<DeckId> {
  const ids = new Set([top]);
  // A set grows while it is iterated: each deck found adds the decks right below it, once.
  for (const id of ids) for (const deck of decks) if (deck.parentId === id) ids.add(deck.id);
  return ids;
}
