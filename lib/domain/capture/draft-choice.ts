import { DAY, HOUR } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Draft } from './draft';

/** A phrase is left alone for this long after it was saved: the person is reading. */
const UNTOUCHED_MS = HOUR;
/** "Later" is tomorrow; a rest that is longer was written by a clock that was ahead. */
const LONGEST_REST_MS = 2 * DAY;

/** Whether a draft still waits for its meaning. */
export function isOpen(draft: Draft): boolean {
  return draft.deletedAt === undefined && draft.noteId === undefined;
}

/** Whether a new tab may ask for its meaning: it waits, rests no more and is no card already. */
export function canOffer(draft: Draft, now: EpochMs): boolean {
  const isRead = draft.savedAt > now || draft.savedAt + UNTOUCHED_MS <= now;
  const restMs = (draft.restsUntil ?? now) - now;
  const isRested = restMs <= 0 || restMs > LONGEST_REST_MS;
  return isOpen(draft) && isRead && isRested && draft.duplicateOf === undefined;
}
