import type { DeckId } from '@/lib/domain/ids';
import { SECOND } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { DayTotals } from './day-totals';
import type { HistoryEntry, ReviewEntry } from './history';
import { liveEntries } from './live-entries';
import { NEW_SCHEDULE, type Schedule } from './schedule';

/** An answer left open during a phone call does not count as an hour of learning. */
const LONGEST_ANSWER = 60 * SECOND;

/** The time that an answer counts for. */
export function activeMs(entry: ReviewEntry): DurationMs {
  return Math.min(Math.max(0, entry.tookMs), LONGEST_ANSWER);
}

/** A deck's day on which nothing happened. */
export function emptyDay(day: LearnerDay, deckId: DeckId): DayTotals {
  return {
    day,
    deckId,
    ratings: { again: 0, hard: 0, good: 0, easy: 0 },
    tookMs: 0,
    newCards: 0,
    recalls: { asked: 0, known: 0 },
  };
}

/** The day with one answer of this person more (`by` 1) or that answer taken back (`by` -1). */
export function countAnswer(
  totals: DayTotals,
  entry: ReviewEntry,
  before: Schedule,
  by: 1 | -1,
): DayTotals {
  const asked = before.intervalDays >= 1 ? by : 0;
  const known = entry.rating === 'again' ? 0 : asked;
  return {
    ...totals,
    ratings: { ...totals.ratings, [entry.rating]: totals.ratings[entry.rating] + by },
    tookMs: totals.tookMs + by * activeMs(entry),
    newCards: totals.newCards + (before.phase === 'new' ? by : 0),
    recalls: { asked: totals.recalls.asked + asked, known: totals.recalls.known + known },
  };
}

/** The totals counted afresh from the histories of any number of cards, in order of appearance. */
export function countDays(histories: Iterable<readonly HistoryEntry[]>): DayTotals[] {
  const days = new Map<string, DayTotals>();
  for (const entries of histories) {
    let before: Schedule = NEW_SCHEDULE;
    for (const entry of liveEntries(entries)) {
      if (entry.type === 'review' && entry.surface !== 'import') {
        const key = `${entry.day} ${entry.deckId}`;
        const totals = days.get(key) ?? emptyDay(entry.day, entry.deckId);
        days.set(key, countAnswer(totals, entry, before, 1));
      }
      before = entry.after;
    }
  }
  return [...days.values()];
}

/** `totals` plus (`by` 1) or minus (`by` -1) what one card gave to that day. */
export function addDay(totals: DayTotals, part: DayTotals, by: 1 | -1): DayTotals {
  const { ratings, recalls } = part;
  return {
    ...totals,
    ratings: {
      again: totals.ratings.again + by * ratings.again,
      hard: totals.ratings.hard + by * ratings.hard,
      good: totals.ratings.good + by * ratings.good,
      easy: totals.ratings.easy + by * ratings.easy,
    },
    tookMs: totals.tookMs + by * part.tookMs,
    newCards: totals.newCards + by * part.newCards,
    recalls: {
      asked: totals.recalls.asked + by * recalls.asked,
      known: totals.recalls.known + by * recalls.known,
    },
  };
}
