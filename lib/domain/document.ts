import { parseId, type DeviceId } from './ids';
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

/** Stands in the place of a device: a file said this row, and nobody has changed it since. */
export const ELSEWHERE = parseId<DeviceId>('elsewhere');

/** A row that may have come with a file. */
export interface Said extends Stamped {
  /** When it was changed last in the program it came from, where the file says it. */
  readonly modifiedElsewhereAt?: EpochMs;
}

/**
 * When somebody last said what the row says: where it came from, while nobody changed it here. An old
 * file that comes in today says nothing new.
 */
export function saidAt({ deviceId, stamp, modifiedElsewhereAt = 0 }: Said): EpochMs {
  return deviceId === ELSEWHERE ? modifiedElsewhereAt : stamp;
}
