import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, HOUR } from '@/lib/domain/time/duration';
import { steadyZone } from '@/lib/domain/time/steady-zone';

const YEAR = 365 * DAY;

it('says what the zone says, on the day of a clock change and around it, too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -YEAR, max: YEAR }),
      fc.array(fc.integer({ min: -YEAR, max: YEAR }), { minLength: 20 }),
      fc.array(fc.integer({ min: -2 * DAY, max: 2 * DAY }), { minLength: 20 }),
      (change, anywhere, near) => {
        const zone = (at: number) => (at < change ? 60 : 120);
        const steady = steadyZone(zone);
        const instants = [...anywhere, ...near.map((away) => change + away), change, change - 1];
        expect(instants.map(steady)).toEqual(instants.map(zone));
      },
    ),
  );
});

it('asks for a day without a change once', () => {
  let asked = 0;
  const steady = steadyZone(() => {
    asked += 1;
    return 60;
  });
  for (let hour = 0; hour < 24; hour += 1) steady(5 * DAY + hour * HOUR);
  expect(asked).toBe(2);
});
