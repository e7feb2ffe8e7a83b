import type { Card } from '@/lib/domain/card/card';
import type { ReviewOptions } from '@/lib/domain/review/options';
import { dueDayOf, type Schedule } from '@/lib/domain/review/schedule';
import { saidAt } from '@/lib/domain/document';
import { SECOND } from '@/lib/domain/time/duration';
import { learnerDay, type DayRule, type LearnerDay } from '@/lib/domain/time/learner-day';
import type { Cell } from '@/lib/interchange/sqlite/write-database';

export interface CardRowInput {
  readonly id: number;
  readonly noteId: number;
  readonly deckId: number;
  /** Its place among the new cards. */
  readonly position: number;
  /** What it learned goes along, by these options; absent: it begins anew. */
  readonly learning?: CardLearning | undefined;
}

export interface CardLearning {
  readonly options: ReviewOptions;
  readonly rule: DayRule;
  readonly today: LearnerDay;
  /** Day 0 of the collection. */
  readonly zero: LearnerDay;
}

const TYPES = { new: 0, learning: 1, review: 2, relearning: 3 } as const;
/** Where Anki's ease begins: nothing here has one. */
const EASE = 2500;

/** A row of `cards`. */
export function cardRow(card: Card, input: CardRowInput): Cell[] {
  const { id, noteId, deckId, position, learning } = input;
  const modifiedAt = Math.floor(saidAt(card) / SECOND);
  const head = [id, noteId, deckId, card.ordinal, modifiedAt, -1];
  if (learning === undefined) return [...head, 0, 0, position, 0, 0, 0, 0, 0, 0, 0, 0, '{}'];
  const { schedule } = card;
  return [
    ...head,
    TYPES[schedule.phase],
    queueOf(card, learning),
    dueOf(schedule, input, learning),
    intervalOf(schedule),
    schedule.phase === 'new' ? 0 : EASE,
    schedule.reps,
    schedule.lapses,
    leftOf(schedule, learning),
    0,
    0,
    card.flag ?? 0,
    dataOf(schedule, position, learning),
  ];
}

/** -1 suspended, -3 buried by hand, 1 learning within a day, 3 over days. */
function queueOf({ suspendedAt, buriedUntilDay, schedule }: Card, { today }: CardLearning): number {
  if (suspendedAt !== undefined) return -1;
  if (buriedUntilDay !== undefined && buriedUntilDay > today) return -3;
  if (schedule.phase === 'new') return 0;
  if (schedule.phase === 'review') return 2;
  return schedule.intervalDays > 0 ? 3 : 1;
}

/** A position, a day of the collection, or within the steps of a day seconds since the epoch. */
function dueOf(schedule: Schedule, { position }: CardRowInput, learning: CardLearning): number {
  const { phase, intervalDays, dueAt = 0 } = schedule;
  if (phase === 'new') return position;
  if (phase !== 'review' && intervalDays === 0) return Math.floor(dueAt / SECOND);
  return (dueDayOf(schedule) ?? learnerDay(dueAt, learning.rule)) - learning.zero;
}

function intervalOf({ phase, intervalDays }: Schedule): number {
  return phase === 'review' || phase === 'relearning' ? Math.max(1, intervalDays) : intervalDays;
}

/** The steps that are left, and in the thousands as many of them today. */
function leftOf({ phase, step }: Schedule, { options }: CardLearning): number {
  if (phase === 'new' || phase === 'review') return 0;
  const { length } = phase === 'learning' ? options.learningSteps : options.relearningSteps;
  return length === 0 ? 0 : Math.max(1, length - step) * 1001;
}

/** What FSRS knows, as Anki keeps it; the numbers are not rounded. */
function dataOf(
  { phase, stability, difficulty, lastReviewedAt }: Schedule,
  position: number,
  { options }: CardLearning,
): string {
  if (phase === 'new') return '{}';
  const memory = stability !== undefined &&
    difficulty !== undefined && {
      s: stability,
      d: difficulty,
      dr: options.desiredRetention,
      decay: options.weights[20],
    };
  const last = lastReviewedAt !== undefined && { lrt: Math.floor(lastReviewedAt / SECOND) };
  return JSON.stringify({ pos: position, ...memory, ...last });
}
