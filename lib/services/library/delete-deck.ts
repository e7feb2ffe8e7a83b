import type { DeckId, NoteId } from '@/lib/domain/ids';
import { nextStamp } from '@/lib/domain/document';
import { deckAndBelow } from '@/lib/domain/library/deck-tree';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { asTombstone } from '@/lib/services/undo/as-tombstone';
import type { Change } from '@/lib/services/undo/write-with-undo';
import { readNotesOfDecks } from '@/lib/storage/all-notes';
import { deletion } from './bulk-notes';
import { changeNotes, type ChangeContext, type ChangedNotes } from './change-notes';

/**
 * Deletes a deck, the decks below it and their notes. The decks go first, and their notes are found
 * in the same transaction: nothing is put into a deck that is gone. A note that is moved out while
 * the others go stays.
 */
export async function deleteDeck(app: App, { deckId }: { deckId: DeckId }): Promise<ChangedNotes> {
  const deck = await (await app.db()).get('decks', deckId);
  let gone: ReadonlySet<DeckId> = new Set();
  return changeNotes(app, {
    label: t('libraryUndoDeckDeleted', deck?.name ?? ''),
    first: async (context) => {
      const found = await withDecksBelow(deckId, context);
      gone = found.deckIds;
      return found;
    },
    change: async ({ note, cards }, context) =>
      gone.has(note.deckId) ? deletion(note, cards, context) : [],
  });
}

async function withDecksBelow(deckId: DeckId, { tx, now, deviceId }: ChangeContext) {
  const all = await tx.objectStore('decks').getAll();
  const deckIds = deckAndBelow(all, deckId);
  const notes = await readNotesOfDecks(tx, deckIds);
  const changes = all
    .filter((deck) => deckIds.has(deck.id) && deck.deletedAt === undefined)
    .map((deck): Change => {
      const next = asTombstone({ ...deck, stamp: nextStamp(now, deck), deviceId }, now);
      return { store: 'decks', key: deck.id, next };
    });
  return { deckIds, changes, noteIds: notes.map((note): NoteId => note.id) };
}
