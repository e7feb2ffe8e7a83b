import { expect, it } from 'vitest';
import { HOUR } from '@/lib/domain/time/duration';
import { quietUntil } from '@/lib/domain/time/quiet-hours';

const midnight = Date.UTC(2026, 2, 2);
const night = { from: 21, to: 8 };

it.each([
  ['before the evening', 20.99, night, 0, undefined],
  ['from the first minute', 21, night, 0, 32],
  ['after midnight', 3, night, 0, 8],
  ['until the last minute', 7.99, night, 0, 8],
  ['over', 8, night, 0, undefined],
  ['within a day', 13, { from: 12, to: 14 }, 0, 14],
  ['equal hours are never quiet', 21, { from: 21, to: 21 }, 0, undefined],
  ['local hours in Berlin', 20.5, night, 60, 31],
  ['local hours in New York', 1, night, -300, undefined],
  ['local hours in New York, at night', 4, night, -300, 13],
])('quiet hours: %s', (_reason, hour, hours, offset, end) => {
  const zone = () => offset;
  expect(quietUntil(midnight + hour * HOUR, hours, zone)).toBe(
    end === undefined ? undefined : midnight + end * HOUR,
  );
});

it('ends at the local hour across a change of the clock', () => {
  // Berlin, night to 2026-03-29: the clock skips from 02:00 to 03:00.
  const skip = Date.UTC(2026, 2, 29, 1);
  const berlin = (at: number) => (at < skip ? 60 : 120);
  expect(quietUntil(Date.UTC(2026, 2, 28, 22), night, berlin)).toBe(Date.UTC(2026, 2, 29, 6));
});
