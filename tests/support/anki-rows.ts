import type { AnkiCard, AnkiReview } from '@/lib/interchange/anki/collection';
import { importedCard, type ImportedCard } from '@/lib/interchange/anki/imported-card';
import type { ImportContext } from '@/lib/interchange/anki/log-entries';
import { DAY, SECOND } from '@/lib/domain/time/duration';
import { aDeck, DEVICE, MONDAY_9AM } from './factories';
import { aScheduleContext, UTC_RULE } from './review';

/** Day 0 of the collection of these cards: 100 days before Monday, at four as Anki has it. */
export const COLLECTION = { createdAt: (MONDAY_9AM - 100 * DAY) / SECOND - 5 * 3600 };

/** A review card of ten days, answered on day 95 and due on day 105, with no FSRS state. */
export function anAnkiCard(given: Partial<AnkiCard> = {}): AnkiCard {
  return {
    id: 1_700_000_000_123,
    noteId: 1_700_000_000_000,
    deckId: 1,
    ordinal: 0,
    type: 2,
    queue: 2,
    due: 105,
    interval: 10,
    factor: 2500,
    reps: 4,
    lapses: 1,
    left: 0,
    originalDue: 0,
    originalDeckId: 0,
    flags: 0,
    data: '',
    ...given,
  };
}

/** A Good in review, `daysAgo` before Monday. */
export function anAnkiReview(daysAgo: number, given: Partial<AnkiReview> = {}): AnkiReview {
  return {
    id: MONDAY_9AM - daysAgo * DAY,
    cardId: 1_700_000_000_123,
    ease: 3,
    interval: 10,
    lastInterval: 4,
    factor: 2500,
    tookMs: 5000,
    type: 1,
    ...given,
  };
}

/** On Monday at nine, in UTC. */
export function anImportContext(given: Partial<ImportContext> = {}): ImportContext {
  const { options } = aScheduleContext();
  const deckId = aDeck().id;
  return { now: MONDAY_9AM, rule: UTC_RULE, options, deckId, deviceId: DEVICE, ...given };
}

/** The card as it comes in on Monday. */
export function imported(
  card: Partial<AnkiCard> = {},
  reviews: readonly AnkiReview[] = [],
  context: Partial<ImportContext> = {},
): ImportedCard {
  return importedCard({
    card: anAnkiCard(card),
    reviews,
    collection: COLLECTION,
    context: anImportContext(context),
  });
}
