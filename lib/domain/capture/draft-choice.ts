import { HOUR } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Draft } from './draft';

/** A phrase is left alone for this long after it was saved: the person is reading. */
export const UNTOUCHED_MS = HOUR;

/** Whether a draft still waits for its meaning. */
export function isOpen(draft: Draft): boolean {
  return draft.deletedAt === undefined && draft.noteId === undefined;
}

/** The draft that a new tab may offer: the oldest that waits, rests no more and is no card yet. */
export function chooseDraft(drafts: readonly Draft[], now: EpochMs): Draft | undefined {
  return drafts
    .filter((draft) => isOpen(draft) && draft.duplicateOf === undefined)
    .filter((draft) => draft.savedAt <= now - UNTOUCHED_MS && (draft.restsUntil ?? 0) <= now)
    .toSorted((a, b) => a.savedAt - b.savedAt)[0];
}
