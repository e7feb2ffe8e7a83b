import type { DeviceId } from './ids';
import type { EpochMs } from './time/instant';

/** What every document row carries so that two machines can merge: the later stamp wins. */
export interface Stamped {
  /** max(now, greatest stamp seen + 1). */
  readonly stamp: EpochMs;
  readonly deviceId: DeviceId;
  /** A tombstone: the row stays, its index keys go. */
  readonly deletedAt?: EpochMs;
}

/** The stamp of a change made now to a row last stamped `previous`: always later than that. */
export function nextStamp(now: EpochMs, previous?: Pick<Stamped, 'stamp'>): EpochMs {
  return previous === undefined ? now : Math.max(now, previous.stamp + 1);
}
