import { describe, expect, it } from 'vitest';
import { countDays } from '@/lib/domain/review/count-day';
import { nextSchedule } from '@/lib/domain/review/next-schedule';
import { liveEntries } from '@/lib/domain/review/live-entries';
import { RATINGS } from '@/lib/domain/review/rating';
import { DAY, HOUR } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import type { AnkiCard, AnkiReview } from '@/lib/interchange/anki/collection';
import { readLog } from '@/lib/interchange/anki/review-log';
import { LOGS } from '@/tests/support/anki-vectors';
import { anAnkiReview, anImportContext, imported } from '@/tests/support/anki-rows';
import { aCard, MONDAY_9AM } from '@/tests/support/factories';
import { aScheduleContext, UTC_RULE } from '@/tests/support/review';

const TODAY = learnerDay(MONDAY_9AM, UTC_RULE);

const LETTERS = {
  learn: { type: 0, interval: -600 },
  review: { type: 1 },
  relearn: { type: 2 },
  practice: { type: 3, factor: 0 },
  setDue: { type: 4, ease: 0, factor: 100 },
  reset: { type: 4, ease: 0, factor: 0, interval: 0 },
  rescheduled: { type: 5, ease: 0 },
} satisfies Record<string, Partial<AnkiReview>>;

function logOf(...lines: readonly (readonly [keyof typeof LETTERS, number])[]): AnkiReview[] {
  return lines.map(([letter, daysAgo]) => anAnkiReview(daysAgo, LETTERS[letter]));
}

/** Days from one answer that counts for memory to the next, from the last beginning on. */
function countedDays(log: readonly AnkiReview[]): number[] {
  const counted: number[] = [];
  const last = { at: 0 };
  for (const line of readLog(log)) {
    if (line.kind === 'reset' || (line.kind === 'answer' && line.startsAnew)) counted.length = 0;
    if (line.kind !== 'answer') continue;
    counted.push(counted.length === 0 ? 0 : Math.round((line.review.id - last.at) / DAY));
    last.at = line.review.id;
  }
  return counted;
}

describe('what counts in a log', () => {
  it.each(LOGS)('as in Anki: %j', (lines, days) => {
    expect(countedDays(logOf(...lines))).toEqual(days);
  });

  it.each([
    ['no button', anAnkiReview(7, { type: 1, ease: 0 })],
    ['a button that there is not', anAnkiReview(7, { ease: 9 })],
    ['no date', anAnkiReview(7, { id: Number.NaN })],
  ])('not a line with %s', (_reason, line) => {
    const log = logOf(['learn', 10], ['review', 9], ['review', 4]);
    expect(countedDays([...log, line])).toEqual([0, 1, 5]);
    expect(imported({}, [...log, line]).entries).toHaveLength(3);
  });
});

describe('memory from the log', () => {
  it('is that of the same answers given here', () => {
    const log = [
      anAnkiReview(31, { type: 0, ease: 1, interval: -600 }),
      anAnkiReview(31, { type: 0, ease: 3, interval: 1, id: MONDAY_9AM - 31 * DAY + HOUR }),
      anAnkiReview(30, { interval: 3 }),
      anAnkiReview(27, { interval: 8 }),
      anAnkiReview(19, { interval: 21 }),
    ];
    const { schedule } = imported({ due: 102, interval: 21 }, log);
    let here = aCard().schedule;
    for (const { id, ease } of log) {
      const context = { ...aScheduleContext({}, id), options: anImportContext().options };
      here = nextSchedule(here, RATINGS[ease - 1] ?? 'good', context);
    }
    expect(schedule.stability).toBeCloseTo(here.stability ?? 0, 10);
    expect(schedule.difficulty).toBeCloseTo(here.difficulty ?? 0, 10);
    expect(schedule).toMatchObject({ lastReviewedAt: MONDAY_9AM - 19 * DAY, intervalDays: 21 });
  });

  it('begins with the oldest line where the log does not reach back to the first answer', () => {
    const log = [anAnkiReview(99, { interval: 100 }), anAnkiReview(0)];
    const { schedule } = imported({}, log);
    // Anki, rslib/src/scheduler/fsrs/memory_state.rs, bypassed_learning_is_handled (FSRS-6)
    expect(schedule.stability).toBeCloseTo(248.9251, 3);
    expect(schedule.difficulty).toBeCloseTo(4.9938006, 5);
  });

  it.each([
    ['an ease', { factor: 2500 }, 5.003576],
    ['no ease', { factor: 0 }, 5.003576],
    ['a difficulty of FSRS', { factor: 600 }, 5.5],
  ])('from a single line with %s', (_reason, given, difficulty) => {
    const { schedule } = imported({}, [anAnkiReview(5, { interval: 100, ...given })]);
    expect(schedule.stability).toBeCloseTo(100, 3);
    expect(schedule.difficulty).toBeCloseTo(difficulty, 5);
  });

  it('gives way to the state in the card', () => {
    const data = '{"s":50,"d":3,"decay":0.1542}';
    const { schedule } = imported({ data }, logOf(['learn', 15], ['review', 10], ['review', 5]));
    expect(schedule).toMatchObject({ stability: 50, difficulty: 3 });
  });
});

describe('history from the log', () => {
  const log = [
    anAnkiReview(40, { type: 0, interval: -600, ease: 1 }),
    anAnkiReview(39, { type: 0, interval: 4 }),
    anAnkiReview(35, { ease: 1, interval: -600 }),
    anAnkiReview(35, { type: 2, interval: 1, id: MONDAY_9AM - 35 * DAY + HOUR }),
    anAnkiReview(34, { ...LETTERS.setDue, interval: 5 }),
    anAnkiReview(30, { ...LETTERS.practice, ease: 4 }),
    anAnkiReview(29, { ...LETTERS.rescheduled, interval: 6 }),
    anAnkiReview(5, { tookMs: 1e15 }),
  ];

  it('holds every answer with its day, its time and its interval, and what was set by hand', () => {
    const { entries } = imported({}, log.toReversed());
    const told = liveEntries(entries).map(({ type, day, after }) => [
      type,
      TODAY - day,
      after.phase,
      after.intervalDays,
    ]);
    expect(told).toEqual([
      ['review', 40, 'learning', 0],
      ['review', 39, 'review', 4],
      ['review', 35, 'relearning', 0],
      ['review', 35, 'review', 1],
      ['reschedule', 34, 'review', 5],
      ['review', 30, 'review', 5],
      ['reschedule', 29, 'review', 6],
      ['review', 5, 'review', 10],
    ]);
    expect(entries[2]).toMatchObject({
      rating: 'again',
      tookMs: 5000,
      surface: 'import',
      at: MONDAY_9AM - 35 * DAY,
      after: { lapses: 1, reps: 3, dueAt: MONDAY_9AM - 35 * DAY + 600_000 },
    });
    expect(entries.at(-1)).toMatchObject({ tookMs: DAY, after: { reps: 4, lapses: 1 } });
  });

  it('has the same ids when it comes in again with more, so no answer is there twice', () => {
    const ids = (lines: readonly AnkiReview[]) => imported({}, lines).entries.map((one) => one.id);
    expect(ids(log).slice(0, 5)).toEqual(ids(log.slice(0, 5)));
    expect(new Set(ids(log)).size).toBe(log.length);
  });

  it('keeps two lines of one millisecond, in their order', () => {
    const { entries } = imported({}, [anAnkiReview(5), anAnkiReview(5, { ease: 1 })]);
    expect(entries.map((one) => one.at - MONDAY_9AM)).toEqual([-5 * DAY, -5 * DAY + 1]);
    expect(entries.at(-1)).toMatchObject({ rating: 'again' });
  });

  it('puts a line of tomorrow, by a clock that was ahead, into now', () => {
    expect(imported({}, [anAnkiReview(-30)]).entries[0]).toMatchObject({ at: MONDAY_9AM });
  });

  it('counts for no day: it was not done here', () => {
    expect(countDays([imported({}, log).entries])).toEqual([]);
  });
});

describe('the state that was taken over', () => {
  const types = (given: Partial<AnkiCard>, log: readonly AnkiReview[]) =>
    imported(given, log).entries.map((one) => one.type);
  const fresh = { type: 0, queue: 0, due: 1, interval: 0 };

  it('is where the last answer led', () => {
    const { entries, schedule } = imported({}, logOf(['learn', 15], ['review', 5]));
    expect(entries).toHaveLength(2);
    expect(entries.at(-1)).toMatchObject({ type: 'review', after: schedule });
  });

  it('has an entry of its own without a log, on the day of the last answer', () => {
    const { entries, schedule, head } = imported();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ type: 'import', id: head, day: TODAY - 5, after: schedule });
  });

  it('is new after a reset', () => {
    expect(types(fresh, logOf(['learn', 15], ['reset', 5]))).toEqual(['review', 'reset']);
  });

  it('has an entry of its own where a card was made new without a word in its log', () => {
    expect(types(fresh, logOf(['learn', 15]))).toEqual(['review', 'import']);
  });

  it('has an entry of its own where a card was learned after a reset without a word', () => {
    expect(types({}, logOf(['learn', 15], ['reset', 9]))).toEqual(['review', 'reset', 'import']);
  });
});
