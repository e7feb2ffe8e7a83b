import type { Phase } from '@/lib/domain/review/schedule';
import { SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import {
  learnerDay,
  learnerDayStart,
  type DayRule,
  type LearnerDay,
} from '@/lib/domain/time/learner-day';
import type { AnkiCard } from './collection';
import { MOST_DAYS } from './log-entries';
import { whole } from './whole';

/** When a learned card was answered last and when it falls due. */
export interface CardPlace {
  /** Absent where neither the card nor its log say it. */
  readonly lastReviewedAt?: EpochMs;
  readonly lastDay: LearnerDay;
  /** From the last day to the due day; 0 within the steps of a day. */
  readonly intervalDays: number;
  readonly dueAt: EpochMs;
}

/** A greater due is an instant, in seconds since the epoch; a smaller one a day of the collection. */
const LEAST_SECONDS = 1_000_000_000;
/** The year 5138. */
const MOST_SECONDS = 1e11;

/** The phase of a card by its type; relearning of Anki's first scheduler is a review that learns. */
export function phaseOf({ type, queue, interval }: AnkiCard): Phase {
  if (type === 0) return 'new';
  if (type === 1) return 'learning';
  if (type === 3) return 'relearning';
  if (type === 2) return isLearning(queue) ? 'relearning' : 'review';
  return interval > 0 ? 'review' : 'new';
}

/** `due` as it is in the card's own deck: what a filtered deck borrowed has kept its own. */
export function ownDue({ due, originalDue, originalDeckId, queue }: AnkiCard): number {
  const isKept = originalDeckId !== 0 && originalDue > 0 && !isLearning(queue);
  return isKept ? originalDue : due;
}

/**
 * Where the card stands between its last answer and the day that Anki asks for it, whatever interval
 * it names: a date moved by hand stays moved. What can be no date, a century off, is due today.
 */
export function cardPlace(
  card: AnkiCard,
  { zero, now, rule }: { readonly zero: LearnerDay; readonly now: EpochMs; readonly rule: DayRule },
  lastReviewedAt: EpochMs | undefined,
): CardPlace {
  const due = ownDue(card);
  const today = learnerDay(now, rule);
  const known = lastReviewedAt === undefined ? {} : { lastReviewedAt };
  const knownDay = lastReviewedAt === undefined ? undefined : learnerDay(lastReviewedAt, rule);
  if (card.queue === 1 || (phaseOf(card) !== 'review' && due > LEAST_SECONDS)) {
    const at = instantOf(due);
    const lastDay = knownDay ?? Math.min(today, learnerDay(at, rule));
    const dueAt = Math.max(lastReviewedAt ?? 0, Math.min(at, learnerDayStart(lastDay + 1, rule)));
    return { ...known, lastDay, intervalDays: 0, dueAt };
  }
  const given = due > LEAST_SECONDS ? learnerDay(instantOf(due), rule) : zero + Math.trunc(due);
  const dueDay = Math.abs(given - today) <= MOST_DAYS ? given : today;
  const lastDay = knownDay ?? Math.min(today, dueDay - whole(card.interval, 1, MOST_DAYS));
  const intervalDays = Math.max(0, dueDay - lastDay);
  const dueAt = learnerDayStart(lastDay + intervalDays, rule);
  return { ...known, lastDay, intervalDays, dueAt };
}

function instantOf(seconds: number): EpochMs {
  return whole(seconds, 0, MOST_SECONDS) * SECOND;
}

function isLearning(queue: number): boolean {
  return queue === 1 || queue === 3;
}
