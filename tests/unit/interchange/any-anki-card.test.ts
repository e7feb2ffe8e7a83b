import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withIndexKeys } from '@/lib/domain/card/card';
import { packHistory, unpackHistory } from '@/lib/domain/review/history-pack';
import { liveEntries, projectHistory } from '@/lib/domain/review/live-entries';
import { nextSchedule } from '@/lib/domain/review/next-schedule';
import { DAY } from '@/lib/domain/time/duration';
import type { AnkiCard, AnkiReview } from '@/lib/interchange/anki/collection';
import { importedCard } from '@/lib/interchange/anki/imported-card';
import { ROW_SCHEMAS } from '@/lib/interchange/backup/row-schemas';
import { anImportContext } from '@/tests/support/anki-rows';
import { aCard, MONDAY_9AM } from '@/tests/support/factories';
import { aScheduleContext } from '@/tests/support/review';

describe('any numbers at all in an Anki card and its log', () => {
  const odd = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -5, max: 3000 }) },
    fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }),
    fc.integer(),
    fc.double(),
    fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 2 ** 53, 1e300),
  );
  const data = fc.oneof(
    fc.constant(''),
    fc.string(),
    fc.json(),
    fc.record({ s: odd, d: odd, decay: odd, lrt: odd, pos: odd }).map((one) => JSON.stringify(one)),
  );
  const card: fc.Arbitrary<AnkiCard> = fc.record({
    id: odd,
    noteId: odd,
    deckId: odd,
    ordinal: odd,
    type: fc.oneof(fc.integer({ min: -1, max: 4 }), odd),
    queue: fc.oneof(fc.integer({ min: -4, max: 5 }), odd),
    due: odd,
    interval: odd,
    factor: odd,
    reps: odd,
    lapses: odd,
    left: odd,
    originalDue: odd,
    originalDeckId: odd,
    flags: odd,
    data,
  });
  const review: fc.Arbitrary<AnkiReview> = fc.record({
    id: fc.oneof(fc.integer({ min: MONDAY_9AM - 900 * DAY, max: MONDAY_9AM + DAY }), odd),
    cardId: odd,
    ease: fc.oneof(fc.integer({ min: 0, max: 5 }), odd),
    interval: odd,
    lastInterval: odd,
    factor: odd,
    tookMs: odd,
    type: fc.oneof(fc.integer({ min: 0, max: 5 }), odd),
  });
  const reviews = fc.array(review, { maxLength: 12 });
  const start = fc.oneof(fc.integer({ min: 0, max: 2e9 }), odd);

  it('come in as a card that can be kept, answered and undone', () => {
    fc.assert(
      fc.property(card, reviews, start, (one, log, createdAt) => {
        const context = anImportContext();
        const come = importedCard({ card: one, reviews: log, collection: { createdAt }, context });
        const { entries, ...rest } = come;
        const row = withIndexKeys({ ...aCard(), ...rest });
        expect(ROW_SCHEMAS.cards.safeParse(row).error).toBeUndefined();
        const kept = ROW_SCHEMAS.histories.safeParse({ cardId: row.id, entries });
        expect(kept.error).toBeUndefined();
        const { schedule, head } = row;
        if (entries.length > 0) expect(projectHistory(entries)).toEqual({ schedule, head });
        else expect(schedule.phase).toBe('new');
        expect(liveEntries(entries)).toEqual(entries);
        const [oldest, ...others] = entries;
        if (oldest) expect(unpackHistory(packHistory([oldest, ...others]))).toStrictEqual(entries);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        const next = nextSchedule(schedule, 'good', aScheduleContext());
        expect(next.dueAt).toBeGreaterThan(MONDAY_9AM);
        expect(Number.isFinite(next.stability)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
