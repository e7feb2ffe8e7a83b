import { describe, expect, it } from 'vitest';
import { isAskable } from '@/lib/domain/queue/is-due';
import { aCard } from '@/tests/support/factories';

describe('a buried card', () => {
  const TODAY = 20_000;

  it.each([
    { until: 'today', ahead: 0, isAsked: true },
    { until: 'tomorrow', ahead: 1, isAsked: false },
    { until: 'the day that was tomorrow before a flight to the west', ahead: 2, isAsked: false },
    { until: 'a day that only a clock ahead of time can have meant', ahead: 3, isAsked: true },
  ])('until $until: asked $isAsked', ({ ahead, isAsked }) => {
    expect(isAskable({ ...aCard(), buriedUntilDay: TODAY + ahead }, TODAY)).toBe(isAsked);
  });
});
