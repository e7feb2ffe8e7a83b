import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesToKeep } from '@/lib/domain/safety/copies-to-keep';
import { copyFileName, parseCopyFileName, type SafetyCopy } from '@/lib/domain/safety/safety-copy';
import { DAY } from '@/lib/domain/time/duration';

const aCopy = (kind: SafetyCopy['kind'], day: number, at = day * DAY): SafetyCopy => ({
  id: `${kind}${at}`,
  kind,
  at,
  day,
  cards: 1,
  goals: 1,
  deviceId: 'device-1',
});

describe('the copies that are kept', () => {
  it('are three before something, seven daily and one for each of four weeks (C-01)', () => {
    const all = Array.from({ length: 60 }, (_, day) => [aCopy('daily', day), aCopy('before', day)]);
    const kept = copiesToKeep(all.flat(), 60 * DAY);
    expect(kept.filter(({ kind }) => kind === 'before')).toHaveLength(3);
    expect(kept.filter(({ kind }) => kind === 'daily')).toHaveLength(11);
    expect(kept).toContainEqual(aCopy('daily', 59));
  });

  it('are the newest of each day, however many a day has', () => {
    const all = [50, 51, 52].flatMap((day) =>
      Array.from({ length: 9 }, (_, n) => aCopy('daily', day, day * DAY + n)),
    );
    const kept = copiesToKeep(all, 60 * DAY);
    expect(kept.map(({ at }) => at)).toEqual([52, 51, 50].map((day) => day * DAY + 8));
  });

  it.each(['before', 'daily'] as const)(
    'are those made last, where a clock that was a year ahead made others (%s)',
    (kind) => {
      const ahead = Array.from({ length: 9 }, (_, day) => aCopy(kind, 400 + day));
      const right = Array.from({ length: 3 }, (_, day) => aCopy(kind, 20 + day));
      const kept = copiesToKeep([...ahead, ...right], 22 * DAY);
      expect(kept.slice(0, 3).map(({ day }) => day)).toEqual([22, 21, 20]);
    },
  );
});

describe('the name of a copy', () => {
  it('says all that is known of it', () => {
    const numbers = fc.integer({ min: 0, max: 1_000_000 });
    const copies = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('before' as const, 'daily' as const),
      at: fc.integer({ min: -1e12, max: 1e13 }),
      day: fc.integer({ min: -9999, max: 99_999 }),
      cards: numbers,
      goals: numbers,
      deviceId: fc.uuid(),
    });
    fc.assert(
      fc.property(copies, (copy) => {
        expect(parseCopyFileName(copyFileName(copy))).toEqual(copy);
        expect(parseCopyFileName(`${copyFileName(copy)}.part`)).toBeUndefined();
      }),
    );
  });
});
