import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { DeviceId, EntryId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { ReviewEntry, Surface } from './history';
import { isLeech } from './leech';
import { nextSchedule, type ScheduleContext } from './next-schedule';
import type { Rating } from './rating';

export interface GivenAnswer {
  readonly rating: Rating;
  readonly tookMs: number;
  readonly surface: Surface;
}

export interface AnswerContext extends Omit<ScheduleContext, 'cardId'> {
  readonly id: EntryId;
  readonly deviceId: DeviceId;
  /** When the card's newest entry was written; entries stay in this order if the clock goes back. */
  readonly lastEntryAt?: EpochMs;
}

export interface Answered {
  readonly next: Card;
  readonly entry: ReviewEntry;
}

/** What answering does to a card, and the fact to remember about it. */
export function answer(card: Card, given: GivenAnswer, ctx: AnswerContext): Answered {
  const after = nextSchedule(card.schedule, given.rating, { ...ctx, cardId: card.id });
  const lapsed = after.lapses > card.schedule.lapses;
  const entry: ReviewEntry = {
    type: 'review',
    id: ctx.id,
    at: entryAt(ctx.now, ctx.lastEntryAt),
    day: ctx.day,
    zoneOffset: ctx.rule.zone(ctx.now),
    deckId: card.deckId,
    deviceId: ctx.deviceId,
    rating: given.rating,
    tookMs: Math.max(0, Math.round(given.tookMs)),
    surface: given.surface,
    after,
    ...(lapsed && isLeech(after.lapses, ctx.options.leechAfter) && { leech: true }),
  };
  return { next: withIndexKeys({ ...card, schedule: after, head: ctx.id }), entry };
}

/** The instant of a new entry: now, but always after the one before. */
export function entryAt(now: EpochMs, lastEntryAt: EpochMs | undefined): EpochMs {
  return lastEntryAt === undefined ? now : Math.max(now, lastEntryAt + 1);
}
