import type { EpochMs } from '@/lib/domain/time/instant';
import { keep } from './keep';

/**
 * Which tab shows which card, so that ten tabs opened at once show ten cards.
 * - Reading and writing happen in one go: all extension pages share one process, so no tab sees a
 *   half-taken lease.
 * - A lease ends when its tab goes away, or after a minute: a crashed tab holds nothing for long.
 */
const KEY = 'morsel-leases';
const LEASE_MS = 60_000;

type Leases = Record<string, EpochMs>;

/** Holds a card for this tab. */
export function takeLease(storage: Storage, cardId: string, now: EpochMs): void {
  const leases = { ...liveLeases(storage, now), [cardId]: now + LEASE_MS };
  keep(storage, KEY, JSON.stringify(leases));
}

/** Ids of the cards that other tabs hold now. */
export function leasedIds(storage: Storage, now: EpochMs): readonly string[] {
  return Object.keys(liveLeases(storage, now));
}

/** Gives a card back, for instance when its tab goes away. */
export function endLease(storage: Storage, cardId: string, now: EpochMs): void {
  const { [cardId]: _ended, ...rest } = liveLeases(storage, now);
  keep(storage, KEY, JSON.stringify(rest));
}

function liveLeases(storage: Storage, now: EpochMs): Leases {
  const stored: unknown = parse(storage.getItem(KEY));
  if (typeof stored !== 'object' || stored === null) return {};
  const live = Object.entries(stored as Leases).filter(
    ([, until]) => until > now && until <= now + LEASE_MS,
  );
  return Object.fromEntries(live);
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Not ours: no lease is held.
    return undefined;
  }
}
