import type { DeckId, NoteId } from '@/lib/domain/ids';
import { nextStamp } from '@/lib/domain/document';
import { deckAndBelow } from '@/lib/domain/library/deck-tree';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { asTombstone } from '@/lib/services/undo/as-tombstone';
import type { Change } from '@/lib/services/undo/write-with-undo';
import { readNotesOfDecks } from '@/lib/storage/notes-of-decks';
import type { ChangeContext } from './bulk-action';
import { changeNotes, type BulkPlan, type ChangedNotes } from './change-notes';

/**
 * Deletes a deck, the decks below it and their notes. The decks go first, and their notes are found
 * in the same transaction: nothing is put into a deck that is gone. A note that is moved out while
 * the others go stays.
 */
export async function deleteDeck(app: App, { deckId }: { deckId: DeckId }): Promise<ChangedNotes> {
  const deck = await (await app.db()).get('decks', deckId);
  return changeNotes(app, {
    label: t('libraryUndoDeckDeleted', deck?.name ?? ''),
    plan: (context) => withDecksBelow(deckId, context),
  });
}

async function withDecksBelow(
  deckId: DeckId,
  { tx, now, deviceId }: ChangeContext,
): Promise<BulkPlan> {
  const all = await tx.objectStore('decks').getAll();
  const deckIds = deckAndBelow(all, deckId);
  const notes = await readNotesOfDecks(tx, deckIds);
  const live = notes.filter((note) => note.deletedAt === undefined);
  const changes = all
    .filter((deck) => deckIds.has(deck.id) && deck.deletedAt === undefined)
    .map((deck): Change => {
      const next = asTombstone({ ...deck, stamp: nextStamp(now, deck), deviceId }, now);
      return { store: 'decks', key: deck.id, next };
    });
  return {
    changes,
    noteIds: live.map((note): NoteId => note.id),
    action: { kind: 'deleteDecks', deckIds: [...deckIds] },
  };
}
