import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId, type EntryId } from '@/lib/domain/ids';
import { answer } from '@/lib/domain/review/answer';
import { countDays } from '@/lib/domain/review/count-day';
import type { HistoryEntry } from '@/lib/domain/review/history';
import { liveEntries, projectHistory } from '@/lib/domain/review/live-entries';
import { nextSchedule, previewIntervals } from '@/lib/domain/review/next-schedule';
import { RATINGS } from '@/lib/domain/review/rating';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import type { Zone } from '@/lib/domain/time/instant';
import { aCard, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { aScheduleContext, UTC_RULE } from '@/tests/support/review';
import { zoneOf } from '@/tests/support/zones';

const rating = fc.constantFrom(...RATINGS);
const steps = fc
  .array(fc.integer({ min: 1, max: 4000 }), { maxLength: 3 })
  .map((minutes) => minutes.toSorted((a, b) => a - b));
const options = fc.record({
  learningSteps: steps,
  relearningSteps: steps,
  maxIntervalDays: fc.integer({ min: 1, max: 36500 }),
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
});
const answers = fc.array(
  fc.record({ rating, gapMs: fc.integer({ min: -2 * DAY, max: 60 * DAY }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

type Act = { rating: (typeof RATINGS)[number]; gapMs: number };

/** One card answered again and again; the clock moves by `gapMs` before each. */
function live(acts: readonly Act[], rule = UTC_RULE, given = {}) {
  let card = aCard();
  let now = MONDAY_9AM;
  const entries: HistoryEntry[] = [];
  for (const [at, act] of acts.entries()) {
    now += act.gapMs;
    const id = parseId<EntryId>(`entry-${String(at).padStart(3, '0')}`);
    const lastEntryAt = entries.at(-1)?.at;
    const made = answer(
      card,
      { rating: act.rating, tookMs: 5000, surface: 'newtab' },
      {
        ...aScheduleContext(given, now, rule),
        id,
        deviceId: DEVICE,
        ...(lastEntryAt !== undefined && { lastEntryAt }),
      },
    );
    card = made.next;
    entries.push(made.entry);
  }
  return { card, entries };
}

function undo(entries: readonly HistoryEntry[], undoes: EntryId): HistoryEntry[] {
  const last = entries.at(-1);
  if (!last) return [];
  const { id, at, day, zoneOffset, deckId, deviceId } = last;
  const base = {
    id: parseId<EntryId>(`${id}-undo`),
    at: at + 1,
    day,
    zoneOffset,
    deckId,
    deviceId,
  };
  return [...entries, { type: 'undo', ...base, undoes }];
}

describe('any life of a card', () => {
  it('has the schedule that its last live entry left', () => {
    fc.assert(
      fc.property(answers, options, (acts, given) => {
        const { card, entries } = live(acts, UTC_RULE, given);
        expect(projectHistory(entries)).toEqual({ schedule: card.schedule, head: card.head });
      }),
    );
  });

  it('is as before when the last answer is taken back, and twice is once', () => {
    fc.assert(
      fc.property(answers, (acts) => {
        const { entries } = live(acts);
        const before = projectHistory(entries.slice(0, -1));
        const id = entries.at(-1)?.id ?? parseId<EntryId>('none');
        const once = undo(entries, id);
        expect(projectHistory(once)).toEqual(before);
        expect(projectHistory(undo(once, id))).toEqual(before);
        expect(countDays([undo(once, id)])).toEqual(countDays([entries.slice(0, -1)]));
      }),
    );
  });

  it('falls due later with a better rating', () => {
    fc.assert(
      fc.property(answers, options, (acts, given) => {
        const { card } = live(acts, UTC_RULE, given);
        const ctx = aScheduleContext(given, MONDAY_9AM + 40 * DAY);
        const due = RATINGS.map((one) => nextSchedule(card.schedule, one, ctx).dueAt ?? 0);
        expect(due).toEqual(due.toSorted((a, b) => a - b));
      }),
    );
  });

  it('keeps within the longest interval and never asks in the past', () => {
    fc.assert(
      fc.property(answers, options, rating, (acts, given, last) => {
        const { card } = live(acts, UTC_RULE, given);
        const ctx = aScheduleContext(given, MONDAY_9AM + 40 * DAY);
        const after = nextSchedule(card.schedule, last, ctx);
        expect(after.dueAt).toBeGreaterThan(ctx.now);
        const isStep = after.phase === 'learning' || after.phase === 'relearning';
        expect(isStep || after.intervalDays <= given.maxIntervalDays).toBe(true);
      }),
    );
  });

  it('shows on its buttons what its answers give', () => {
    fc.assert(
      fc.property(answers, options, rating, (acts, given, last) => {
        const { card } = live(acts, UTC_RULE, given);
        const ctx = aScheduleContext(given, MONDAY_9AM + 40 * DAY);
        const after = nextSchedule(card.schedule, last, ctx);
        const shown = previewIntervals(card.schedule, ctx)[last];
        expect('days' in shown ? shown.days : 0).toBe(after.intervalDays);
      }),
    );
  });

  it('survives entries in any order of arrival', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (acts, seed) => {
        const { entries } = live(acts);
        const turned = [
          ...entries.slice(seed % entries.length),
          ...entries.slice(0, seed % entries.length),
        ];
        expect(liveEntries(turned)).toEqual(liveEntries(entries));
      }),
    );
  });
});

describe('no answer throws', () => {
  const places: readonly (readonly [string, Zone, number])[] = [
    ['Berlin, spring', zoneOf('Europe/Berlin'), Date.UTC(2026, 2, 29, 1)],
    ['Berlin, autumn', zoneOf('Europe/Berlin'), Date.UTC(2026, 9, 25, 1)],
    ['New York, spring', zoneOf('America/New_York'), Date.UTC(2026, 2, 8, 7)],
    ['New York, autumn', zoneOf('America/New_York'), Date.UTC(2026, 10, 1, 6)],
    ['Lord Howe, autumn', zoneOf('Australia/Lord_Howe'), Date.UTC(2026, 3, 4, 15)],
    ['Lord Howe, spring', zoneOf('Australia/Lord_Howe'), Date.UTC(2026, 9, 3, 15, 30)],
  ];

  it.each(places)('around a clock change in %s', (_name, zone, change) => {
    for (const minutes of [-121, -61, -1, 0, 1, 29, 59, 61, 121, 180]) {
      const ctx = aScheduleContext({}, change + minutes * MINUTE, { zone, rolloverHour: 4 });
      const after = nextSchedule(NEW_SCHEDULE, 'easy', ctx);
      expect(after.dueAt).toBeGreaterThan(ctx.now + 6 * DAY);
      expect(after.dueAt).toBeLessThan(ctx.now + 11 * DAY);
    }
  });

  it('on a flight of twelve hours either way', () => {
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom(-12, 12),
        fc.integer({ min: 0, max: 24 }),
        (acts, by, at) => {
          const zone: Zone = (when) => (when < MONDAY_9AM + at * HOUR ? 0 : by * 60);
          expect(() => live(acts, { zone, rolloverHour: 4 })).not.toThrow();
        },
      ),
    );
  });

  it('with stored numbers that make no sense', () => {
    const odd = { stability: -3, difficulty: Number.NaN, intervalDays: -1, lastDay: 99_999 };
    const ctx = aScheduleContext();
    for (const one of RATINGS) {
      const after = nextSchedule({ ...NEW_SCHEDULE, ...odd, phase: 'review' }, one, ctx);
      expect(after.stability).toBeGreaterThan(0);
      expect(after.dueAt).toBeGreaterThan(ctx.now);
    }
  });
});
