import type { DeckId, NoteId } from '@/lib/domain/ids';
import { tn } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { loadDay } from '@/lib/services/goals/load-day';
import type { BulkAction } from './bulk-action';
import { changeNotes, type ChangedNotes } from './change-notes';

export interface NoteSelection {
  readonly noteIds: readonly NoteId[];
}

/** Deletes notes with their cards. Their histories stay, so that an undo brings back everything. */
export function deleteNotes(app: App, { noteIds }: NoteSelection): Promise<ChangedNotes> {
  return change(app, tn('libraryUndoDeleted', noteIds.length), noteIds, { kind: 'delete' });
}

/** Moves notes and all their cards to another deck; to one that is gone, nothing moves. */
export function moveNotes(
  app: App,
  { noteIds, deckId }: NoteSelection & { readonly deckId: DeckId },
): Promise<ChangedNotes> {
  return change(app, tn('libraryUndoMoved', noteIds.length), noteIds, { kind: 'move', deckId });
}

/** Adds and removes tags. */
export function tagNotes(
  app: App,
  {
    noteIds,
    add = [],
    remove = [],
  }: NoteSelection & { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<ChangedNotes> {
  const label = tn('libraryUndoTagged', noteIds.length);
  return change(app, label, noteIds, { kind: 'tag', add, remove });
}

/** Takes all cards of the notes out of the queue, or puts them back. */
export function suspendCards(
  app: App,
  { noteIds, isSuspended }: NoteSelection & { readonly isSuspended: boolean },
): Promise<ChangedNotes> {
  const count = noteIds.length;
  const label = isSuspended ? tn('libraryUndoSuspended', count) : tn('libraryUndoResumed', count);
  return change(app, label, noteIds, { kind: 'suspend', isSuspended });
}

/** Puts a flag, 1–7 as in Anki, on all cards of the notes; without one, takes theirs away. */
export function flagCards(
  app: App,
  { noteIds, flag }: NoteSelection & { readonly flag?: number | undefined },
): Promise<ChangedNotes> {
  const label = tn('libraryUndoFlagged', noteIds.length);
  return change(app, label, noteIds, { kind: 'flag', ...(flag !== undefined && { flag }) });
}

/** Lets the cards of the notes start again as new. Their histories keep every answer. */
export async function resetCards(app: App, { noteIds }: NoteSelection): Promise<ChangedNotes> {
  const at = app.now();
  const when = { at, day: await loadDay(app), zoneOffset: app.zone(at) };
  return change(app, tn('libraryUndoReset', noteIds.length), noteIds, { kind: 'reset', when });
}

function change(app: App, label: string, noteIds: readonly NoteId[], action: BulkAction) {
  return changeNotes(app, { label, plan: async () => ({ noteIds, action }) });
}
