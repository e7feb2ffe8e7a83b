import type { Renames } from '@/lib/domain/merge/renames';
import type { BulkAction } from '@/lib/services/library/bulk-action';
import type { ChangePart } from '@/lib/services/library/change-notes';
import { unfinishedRange } from '@/lib/services/undo/unfinished';
import type { Writes } from '@/lib/storage/transact';

/** Lets what changes of many notes have still to do follow the notes and decks under their other names. */
export async function renameUnfinished(tx: Writes<'meta'>, renames: Renames): Promise<void> {
  const meta = tx.objectStore('meta');
  for (const { key, value } of await meta.getAll(unfinishedRange())) {
    if (isPart(value)) await meta.put({ key, value: renamedPart(value, renames) });
  }
}

/** The other lines only say that a change is being taken back. */
function isPart(value: unknown): value is ChangePart {
  return typeof value === 'object' && value !== null && 'noteIds' in value;
}

function renamedPart(part: ChangePart, { notes, decks }: Renames): ChangePart {
  const noteIds = part.noteIds.map((id) => notes.get(id) ?? id);
  return { ...part, noteIds, action: renamedAction(part.action, decks) };
}

function renamedAction(action: BulkAction, decks: Renames['decks']): BulkAction {
  if (action.kind === 'move')
    return { ...action, deckId: decks.get(action.deckId) ?? action.deckId };
  if (action.kind !== 'deleteDecks') return action;
  return { ...action, deckIds: action.deckIds.map((id) => decks.get(id) ?? id) };
}
