import { HOUR } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Draft } from './draft';

/** A phrase is left alone for this long after it was saved: the person is reading. */
const UNTOUCHED_MS = HOUR;

/** Whether a draft still waits for its meaning. */
export function isOpen(draft: Draft): boolean {
  return draft.deletedAt === undefined && draft.noteId === undefined;
}

/** Whether a new tab may ask for its meaning: it waits, rests no more and is no card already. */
export function canOffer(draft: Draft, now: EpochMs): boolean {
  const isRested = draft.savedAt + UNTOUCHED_MS <= now && (draft.restsUntil ?? 0) <= now;
  return isOpen(draft) && isRested && draft.duplicateOf === undefined;
}
