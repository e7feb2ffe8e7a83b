import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { fixDay, type DayMark } from '@/lib/domain/time/fixed-day';
import type { EpochMs, Zone } from '@/lib/domain/time/instant';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { MONDAY_9AM } from '@/tests/support/factories';
import { zoneOf } from '@/tests/support/zones';

const ruleOf = (zone: Zone) => ({ zone, rolloverHour: 4 });
/** UTC until the instant, then so many hours ahead. */
const flight = (at: EpochMs, hours: number) => ruleOf((when) => (when < at ? 0 : hours * 60));
const markAt = (at: EpochMs, rule: ReturnType<typeof ruleOf>, last?: DayMark): DayMark => ({
  day: fixDay(at, rule, last),
  zoneOffset: rule.zone(at),
});
const monday = learnerDay(
  MONDAY_9AM,
  ruleOf(() => 0),
);

describe('the day of something done (C-10)', () => {
  it('is the local date at first', () => {
    expect(
      fixDay(
        MONDAY_9AM,
        ruleOf(() => 0),
        undefined,
      ),
    ).toBe(monday);
  });

  it('goes on after a flight west, until the local date has passed it', () => {
    const rule = flight(MONDAY_9AM + HOUR, -12);
    const last = markAt(MONDAY_9AM, rule);
    expect(learnerDay(MONDAY_9AM + 2 * HOUR, rule)).toBe(monday - 1);
    expect(fixDay(MONDAY_9AM + 2 * HOUR, rule, last)).toBe(monday);
    expect(fixDay(MONDAY_9AM + 30 * HOUR, rule, last)).toBe(monday);
    expect(fixDay(MONDAY_9AM + 32 * HOUR, rule, last)).toBe(monday + 1);
  });

  it('is not jumped over by a flight east while nothing was done in it', () => {
    const sunday = markAt(
      MONDAY_9AM - DAY,
      ruleOf(() => 0),
    );
    const rule = flight(MONDAY_9AM + 8 * HOUR, 12);
    expect(learnerDay(MONDAY_9AM + 12 * HOUR, rule)).toBe(monday + 1);
    expect(fixDay(MONDAY_9AM + 12 * HOUR, rule, sunday)).toBe(monday);
  });

  it('moves on after a flight east once its day is kept', () => {
    const rule = flight(MONDAY_9AM + 8 * HOUR, 12);
    const kept = markAt(MONDAY_9AM, rule);
    expect(fixDay(MONDAY_9AM + 12 * HOUR, rule, kept)).toBe(monday + 1);
  });

  it('stays where it was when the clock is set back by a day', () => {
    const last = markAt(
      MONDAY_9AM,
      ruleOf(() => 0),
    );
    expect(
      fixDay(
        MONDAY_9AM - DAY,
        ruleOf(() => 0),
        last,
      ),
    ).toBe(monday);
  });

  it('follows the clock again after one that was years ahead', () => {
    const last = markAt(
      MONDAY_9AM + 700 * DAY,
      ruleOf(() => 0),
    );
    expect(
      fixDay(
        MONDAY_9AM,
        ruleOf(() => 0),
        last,
      ),
    ).toBe(monday);
  });

  it.each([
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 1)],
    ['Europe/Berlin', Date.UTC(2026, 9, 25, 1)],
    ['America/New_York', Date.UTC(2026, 2, 8, 7)],
    ['America/New_York', Date.UTC(2026, 10, 1, 6)],
    ['Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15)],
    ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 15, 30)],
  ])(
    'gives each of ten days at noon its own number around the change in %s (%#)',
    (name, change) => {
      const rule = ruleOf(zoneOf(name));
      let last: DayMark | undefined;
      const days = Array.from({ length: 10 }, (_none, at) => {
        const start = change - 5 * DAY + at * DAY + 9 * HOUR;
        last = markAt(start, rule, last);
        return last.day;
      });
      expect(days).toEqual(days.map((_day, at) => (days[0] ?? 0) + at));
    },
  );

  it('never goes back, and no two days of use in a row become one, whatever the flights', () => {
    const trip = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(trip, fc.integer({ min: 0, max: 23 }), (offsets, hour) => {
        let last: DayMark | undefined;
        for (const [at, offset] of offsets.entries()) {
          // Once a local day, at the same local hour, wherever the person is by then.
          const local = MONDAY_9AM + at * DAY + hour * HOUR;
          const next = markAt(
            local - offset * 60 * MINUTE,
            ruleOf(() => offset * 60),
            last,
          );
          expect(next.day).toBeGreaterThan(last?.day ?? -1);
          last = next;
        }
      }),
    );
  });
});
