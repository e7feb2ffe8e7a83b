import { pacesOf } from '@/lib/domain/queue/pace';
import { answersOf } from '@/lib/domain/review/day-totals';
import { resolveDeckOptions } from '@/lib/domain/review/options';
import type { Weights } from '@/lib/domain/review/weights';
import type { DurationMs } from '@/lib/domain/time/instant';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { readIn } from '@/lib/storage/transact';

/** How this person learns, as far as an estimate of an import rests on it. */
export interface Pace {
  readonly answerMs: DurationMs;
  /** No answer tells it yet. */
  readonly isGuess: boolean;
  readonly minutesPerDay: number;
  readonly newPerDay: number;
  readonly desiredRetention: number;
  readonly maxIntervalDays: number;
  readonly weights: Weights;
  /** What the library asks for, by days from today; the first is all that is due now. */
  readonly otherMs: readonly DurationMs[];
}

const PACE_DAYS = 60;
const YEAR = 365;
/** Answers below which a pace says little. */
const FEWEST_ANSWERS = 20;

/** The pace of the last two months, the minutes of the settings, and what falls due here anyway. */
export async function loadPace(app: App): Promise<Pace> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const today = learnerDay(app.now(), dayRule(app, settings));
  const [rows, due] = await readIn(db, ['days', 'dueDays'], (tx) =>
    Promise.all([
      tx.objectStore('days').getAll(IDBKeyRange.lowerBound([today - PACE_DAYS])),
      tx.objectStore('dueDays').getAll(IDBKeyRange.upperBound([today + YEAR])),
    ]),
  );
  const otherMs: DurationMs[] = [];
  for (const { day, tookMs } of due) {
    const at = Math.max(0, day - today);
    while (otherMs.length <= at) otherMs.push(0);
    otherMs[at] = (otherMs[at] ?? 0) + tookMs;
  }
  const { desiredRetention, maxIntervalDays, weights } = resolveDeckOptions(
    undefined,
    new Map(),
    settings,
  );
  const answers = rows.reduce((sum, row) => sum + answersOf(row), 0);
  return {
    answerMs: pacesOf(rows).all,
    isGuess: answers < FEWEST_ANSWERS,
    minutesPerDay: settings.minutesPerDay,
    newPerDay: settings.newPerDay,
    desiredRetention,
    maxIntervalDays,
    weights,
    otherMs,
  };
}
