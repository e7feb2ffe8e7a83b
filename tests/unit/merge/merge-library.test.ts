import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { NO_ROWS, type LibraryRows } from '@/lib/domain/merge/library-rows';
import { mergeLibrary as merge } from '@/lib/domain/merge/merge-library';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { aCard, aNote, DEVICE } from '@/tests/support/factories';

const mergeLibrary = (a: LibraryRows, b: LibraryRows) => merge(a, b).rows;

const entry = fc.record({ id: fc.nat(9), at: fc.nat(1000) }).map(({ id, at }) => ({
  type: 'review' as const,
  id: parseId<never>(`e${id}-${at}`),
  at,
  day: at % 5,
  zoneOffset: 0,
  deckId: parseId<never>('d'),
  deviceId: DEVICE,
  rating: 'good' as const,
  tookMs: 1000,
  surface: 'newtab' as const,
  after: { ...NEW_SCHEDULE, phase: 'review' as const, lastDay: at % 5, intervalDays: 1, reps: 1 },
}));

/** One state: notes with stamps, a card, and a history of any entries. */
const state: fc.Arbitrary<LibraryRows> = fc
  .record({
    notes: fc.uniqueArray(fc.record({ id: fc.nat(4), stamp: fc.nat(5), back: fc.string() }), {
      selector: ({ id }) => id,
    }),
    entries: fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1 }),
  })
  .map(({ notes, entries }) => ({
    ...NO_ROWS,
    notes: notes.map(({ id, stamp, back }) =>
      aNote({ id: parseId(`n${id}`), stamp, fields: { front: 'f', back } }),
    ),
    cards: [aCard({ stamp: entries.length })],
    histories: [{ cardId: aCard().id, entries }],
  }));

describe('merging two libraries', () => {
  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(mergeLibrary(a, b)).toEqual(mergeLibrary(b, a));
      }),
    );
  });

  it('changes nothing more when it is done again', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const merged = mergeLibrary(a, b);
        expect(mergeLibrary(merged, merged)).toEqual(merged);
        expect(mergeLibrary(merged, b)).toEqual(merged);
      }),
    );
  });

  it('gives the same where both computers brought in one Anki log, each with its own days', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(-1, 1), (a, later) => {
        const histories = a.histories.map(({ cardId, entries }) => ({
          cardId,
          entries: entries.map((one) => ({ ...one, day: one.day + later })),
        }));
        const b = { ...a, histories };
        expect(mergeLibrary(a, b)).toEqual(mergeLibrary(b, a));
      }),
    );
  });

  it('keeps every entry of both histories', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const all = [...a.histories, ...b.histories].flatMap(({ entries }) => entries);
        const ids = mergeLibrary(a, b).histories.flatMap(({ entries }) => entries);
        expect(new Set(ids.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
      }),
    );
  });
});
