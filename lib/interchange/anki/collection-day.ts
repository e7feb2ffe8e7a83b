import { DAY, MINUTE, SECOND } from '@/lib/domain/time/duration';
import type { EpochMs, Zone } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** When and where an Anki collection was made: its cards' days are counted from that date. */
export interface CollectionStart {
  /** Seconds since the epoch (`col.crt`). */
  readonly createdAt: number;
  /** Minutes ahead of UTC there (the negative of Anki's `creationOffset`); absent: as here. */
  readonly zoneOffset?: number;
}

/**
 * The learner day that is the collection's day 0, so that what is due on its day N is due on the same
 * local date here. As in Anki, the date begins at midnight; only today begins at the rollover hour.
 */
export function dayZero(start: CollectionStart, zone: Zone, now: EpochMs): LearnerDay {
  const given = Math.min(Math.max(0, start.createdAt * SECOND), now);
  const at = Number.isNaN(given) ? 0 : given;
  return Math.floor((at + (start.zoneOffset ?? zone(at)) * MINUTE) / DAY);
}
