import { describe, expect, it } from 'vitest';
import { dueDayOf } from '@/lib/domain/review/schedule';
import { daysUntil, recallAfter, retrievability } from '@/lib/domain/review/scheduler';
import { DEFAULT_WEIGHTS } from '@/lib/domain/review/weights';
import { DAY, HOUR, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayZero } from '@/lib/interchange/anki/collection-day';
import { importedCard } from '@/lib/interchange/anki/imported-card';
import { DAY_CUTOFFS } from '@/tests/support/anki-vectors';
import {
  anAnkiCard,
  anAnkiReview,
  anImportContext,
  COLLECTION,
  imported,
} from '@/tests/support/anki-rows';
import { MONDAY_9AM } from '@/tests/support/factories';
import { UTC_RULE } from '@/tests/support/review';
import { zoneOf } from '@/tests/support/zones';

const TODAY = learnerDay(MONDAY_9AM, UTC_RULE);

describe('the day of a collection', () => {
  it.each(DAY_CUTOFFS)('made %s, at %s with rollover %d, is %d', (made, now, hour, days) => {
    const offset = (text: string) => -60 * Number(text.slice(-5, -3));
    const start = { createdAt: Date.parse(made) / SECOND, zoneOffset: offset(made) };
    const rule = { zone: () => offset(now), rolloverHour: hour };
    const zero = dayZero(start, rule.zone, Date.parse(now));
    expect(learnerDay(Date.parse(now), rule) - zero).toBe(days);
  });

  it('is that of its local date here where the collection names no zone', () => {
    const zone = zoneOf('Europe/Berlin');
    const createdAt = Date.parse('2025-07-01T04:00:00+02:00') / SECOND;
    expect(dayZero({ createdAt }, zone, MONDAY_9AM)).toBe(Date.UTC(2025, 6, 1) / DAY);
  });
});

describe('a review card comes in', () => {
  it('due on the local date that Anki has, through a clock change', () => {
    const rule = { zone: zoneOf('Europe/Berlin'), rolloverHour: 4 };
    const { schedule } = importedCard({
      card: anAnkiCard({ due: 150 }),
      reviews: [],
      collection: { createdAt: Date.parse('2025-12-01T04:00:00+01:00') / SECOND },
      context: anImportContext({ rule }),
    });
    expect(new Date(schedule.dueAt ?? 0).toISOString()).toBe('2026-04-30T02:00:00.000Z');
    expect(dueDayOf(schedule)).toBe(Date.UTC(2026, 3, 30) / DAY);
  });

  it('with its interval, its ease as memory and its counts', () => {
    const { schedule } = imported();
    expect(schedule).toMatchObject({
      phase: 'review',
      step: 0,
      reps: 4,
      lapses: 1,
      lastDay: TODAY - 5,
      intervalDays: 10,
      dueAt: MONDAY_9AM + 5 * DAY - 5 * HOUR,
    });
    // rs-sm2-to-fsrs-2.5-10-0.9
    expect(schedule.stability).toBeCloseTo(10, 4);
    expect(schedule.difficulty).toBeCloseTo(6.9140563, 4);
  });

  it('overdue where it is overdue', () => {
    const { schedule } = imported({ due: 60, interval: 30 });
    expect(schedule).toMatchObject({ lastDay: TODAY - 70, intervalDays: 30 });
    expect(dueDayOf(schedule)).toBe(TODAY - 40);
  });

  it('on the day that it was moved to by hand, last answered when it was', () => {
    const { schedule } = imported({ due: 103 }, [anAnkiReview(5)]);
    expect(schedule).toMatchObject({ lastDay: TODAY - 5, intervalDays: 8 });
    expect(dueDayOf(schedule)).toBe(TODAY + 3);
  });

  it('from a filtered deck as it was at home', () => {
    const lent = { due: -99_000, originalDue: 105, originalDeckId: 7 };
    expect(dueDayOf(imported(lent).schedule)).toBe(TODAY + 5);
  });
});

describe('FSRS state in the card', () => {
  const lrt = Math.floor((MONDAY_9AM - 5 * DAY) / SECOND);

  it('is taken as it is where the curve is the same', () => {
    const data = JSON.stringify({ s: 12.34, d: 5.678, dr: 0.9, decay: 0.1542, lrt, pos: 7 });
    const { schedule, newPosition } = imported({ data });
    expect(schedule).toMatchObject({ stability: 12.34, difficulty: 5.678, intervalDays: 10 });
    expect(schedule.lastReviewedAt).toBe(lrt * SECOND);
    expect(newPosition).toBe(7);
  });

  it.each([
    ['a steeper curve', { decay: 0.5 }, 0.5],
    ['no decay, as before FSRS-6', {}, 0.5],
    ['a flatter curve', { decay: 0.1 }, 0.1],
  ])('keeps recall on the due day from %s', (_reason, given, decay) => {
    const { schedule } = imported({ data: JSON.stringify({ s: 30, d: 5, lrt, ...given }) });
    const theirs = recallAfter(10, 30, [...DEFAULT_WEIGHTS.slice(0, 20), decay]);
    expect(retrievability(schedule, TODAY + 5)).toBeCloseTo(theirs, 10);
  });

  it('with another desired retention still asks when Anki asks', () => {
    const days = Math.round(daysUntil(0.8, 30));
    const data = JSON.stringify({ s: 30, d: 5, decay: 0.1542, lrt });
    const { schedule } = imported({ data, due: 95 + days, interval: days });
    expect(dueDayOf(schedule)).toBe(TODAY - 5 + days);
    expect(retrievability(schedule, TODAY - 5 + days)).toBeCloseTo(0.8, 2);
  });

  it.each([
    ['no JSON', '{"s":'],
    ['an array', '[1]'],
    ['only the last review', '{"lrt":1}'],
    ['no difficulty', '{"s":12}'],
    ['a text', '{"s":"12","d":5}'],
    ['a negative stability', '{"s":-1,"d":5}'],
    ['a huge stability', '{"s":1e300,"d":5}'],
    ['a difficulty out of range', '{"s":5,"d":50}'],
    ['a decay out of range', '{"s":5,"d":5,"decay":9}'],
  ])('is passed over where it is damaged: %s', (_reason, data) => {
    const { schedule } = imported({ data });
    expect(schedule.stability).toBeCloseTo(10, 4);
    expect(schedule.difficulty).toBeCloseTo(6.9140563, 4);
  });
});

describe('a learning card comes in', () => {
  const steps = anImportContext().options;
  const options = { ...steps, learningSteps: [1, 10, 60], relearningSteps: [10] };
  const soon = Math.floor((MONDAY_9AM + 7 * MINUTE) / SECOND);

  it('at its step, due on its minute', () => {
    const card = { type: 1, queue: 1, due: soon, interval: 0, left: 2002 };
    const { schedule } = imported(card, [], { options });
    expect(schedule).toMatchObject({ phase: 'learning', step: 1, intervalDays: 0 });
    expect(schedule.dueAt).toBe(soon * SECOND);
    expect(schedule.stability).toBeUndefined();
  });

  it.each([
    ['more steps left than here', 9009, 0],
    ['none left', 0, 0],
    ['the last one left', 1001, 2],
    ['a negative number', -5, 0],
  ])('at a step that exists here: %s', (_reason, left, step) => {
    const card = { type: 1, queue: 1, due: soon, interval: 0, left };
    expect(imported(card, [], { options }).schedule.step).toBe(step);
  });

  it('by its day where a step takes days', () => {
    const { schedule } = imported({ type: 1, queue: 3, due: 102, interval: 0 });
    expect(schedule.phase).toBe('learning');
    expect(dueDayOf(schedule)).toBe(TODAY + 2);
  });

  it('within its learner day at the latest', () => {
    const late = Math.floor((MONDAY_9AM + 30 * HOUR) / SECOND);
    const { schedule } = imported({ type: 3, queue: 1, due: late }, [anAnkiReview(0)]);
    expect(schedule).toMatchObject({ phase: 'relearning', lastDay: TODAY });
    expect(schedule.dueAt).toBe(MONDAY_9AM + 19 * HOUR);
  });

  it('as relearning from the first scheduler of Anki, which called it a review', () => {
    const { schedule } = imported({ type: 2, queue: 1, due: soon, originalDue: 101 });
    expect(schedule).toMatchObject({ phase: 'relearning', dueAt: soon * SECOND });
  });
});

describe('a new card comes in', () => {
  it('at its place in the queue, with nothing to remember', () => {
    const card = { type: 0, queue: 0, due: 17, interval: 0, factor: 0, reps: 0, lapses: 0 };
    const { schedule, newPosition, entries, head } = imported(card);
    expect(schedule).toEqual({ phase: 'new', step: 0, reps: 0, lapses: 0, intervalDays: 0 });
    expect({ newPosition, entries, head }).toEqual({
      newPosition: 17,
      entries: [],
      head: undefined,
    });
  });

  it('at its own place from a filtered deck', () => {
    const lent = { type: 0, queue: 0, due: -100_000, originalDue: 12, originalDeckId: 7 };
    expect(imported(lent).newPosition).toBe(12);
  });
});

describe('what a person set on a card', () => {
  it('suspended is suspended, with its date kept', () => {
    const { suspendedAt, schedule } = imported({ queue: -1 });
    expect(suspendedAt).toBe(MONDAY_9AM);
    expect(dueDayOf(schedule)).toBe(TODAY + 5);
  });

  it.each([[-2], [-3]])('buried (%d) is buried for today', (queue) => {
    expect(imported({ queue }).buriedUntilDay).toBe(TODAY + 1);
  });

  it.each([
    [0, undefined],
    [4, 4],
    [7, 7],
    [8 + 3, 3],
    [8, undefined],
  ])('flags %d are flag %s', (flags, flag) => {
    expect(imported({ flags }).flag).toBe(flag);
  });

  it('nothing is set on others', () => {
    const { suspendedAt, buriedUntilDay, flag } = imported();
    expect([suspendedAt, buriedUntilDay, flag]).toEqual([undefined, undefined, undefined]);
  });
});

it('a collection that says where it was made counts from the date there', () => {
  const createdAt = Date.UTC(2025, 10, 22, 2) / SECOND;
  const start = { createdAt, zoneOffset: -300 };
  expect(dayZero(start, () => 60, MONDAY_9AM)).toBe(Date.UTC(2025, 10, 21) / DAY);
  expect(dayZero(COLLECTION, () => 0, MONDAY_9AM)).toBe(TODAY - 100);
});
