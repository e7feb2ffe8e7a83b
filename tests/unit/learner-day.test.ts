import { describe, expect, it } from 'vitest';
import { learnerDay, learnerDayStart } from '@/lib/domain/time/learner-day';

const utc = { zone: () => 0, rolloverHour: 4 };

describe('learner day', () => {
  it('belongs to the date before until the rollover hour', () => {
    const midnight = Date.UTC(2026, 2, 2);
    expect(learnerDay(midnight + 4 * 3_600_000 - 1, utc)).toBe(learnerDay(midnight - 1, utc));
    expect(learnerDay(midnight + 4 * 3_600_000, utc)).toBe(learnerDay(midnight - 1, utc) + 1);
  });

  it('starts where it says', () => {
    const day = learnerDay(Date.UTC(2026, 2, 2, 12), utc);
    expect(learnerDayStart(day, utc)).toBe(Date.UTC(2026, 2, 2, 4));
  });
});
