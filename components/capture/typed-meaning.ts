import type { DraftId } from '@/lib/domain/ids';

const nameOf = (draftId: DraftId) => `morsel-meaning-${draftId}`;

/**
 * What is typed for a phrase, kept within the keystroke: a popup or tab that closes takes with it
 * whatever is still on its way to the database. Where the storage is full, the way there is all.
 */
export function keepTyped(draftId: DraftId, meaning: string): void {
  try {
    localStorage.setItem(nameOf(draftId), meaning);
  } catch {
    // The database is told of every keystroke, too.
  }
}

/** What was typed and never arrived; absent where all of it did. */
export function loadTyped(draftId: DraftId): string | undefined {
  return localStorage.getItem(nameOf(draftId)) ?? undefined;
}

/** It arrived; with `meaning` only where nothing was typed since. */
export function forgetTyped(draftId: DraftId, meaning?: string): void {
  if (meaning === undefined || loadTyped(draftId) === meaning) {
    localStorage.removeItem(nameOf(draftId));
  }
}
