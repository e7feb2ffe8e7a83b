import type { DeckId } from '@/lib/domain/ids';
import { nextStamp } from '@/lib/domain/document';
import { deckAndBelow } from '@/lib/domain/library/deck-tree';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { asTombstone } from '@/lib/services/undo/as-tombstone';
import { readNotesOfDecks } from '@/lib/storage/all-notes';
import { readIn } from '@/lib/storage/transact';
import { deletion } from './bulk-notes';
import { changeNotes, type ChangedNotes } from './change-notes';

/** Deletes a deck, the decks below it and their notes. The decks go first: readers start there. */
export async function deleteDeck(app: App, { deckId }: { deckId: DeckId }): Promise<ChangedNotes> {
  const { decks, noteIds } = await readIn(await app.db(), ['decks', 'notes'], async (tx) => {
    const all = await tx.objectStore('decks').getAll();
    const ids = deckAndBelow(all, deckId);
    const notes = await readNotesOfDecks(tx, ids);
    const live = all.filter((deck) => ids.has(deck.id) && deck.deletedAt === undefined);
    return { decks: live, noteIds: notes.map((note) => note.id) };
  });
  return changeNotes(app, {
    noteIds,
    label: t('libraryUndoDeckDeleted', decks.find((deck) => deck.id === deckId)?.name ?? ''),
    first: async ({ now, deviceId }) =>
      decks.map((deck) => ({
        store: 'decks' as const,
        key: deck.id,
        next: asTombstone({ ...deck, stamp: nextStamp(now, deck), deviceId }, now),
      })),
    change: async ({ note, cards }, context) => deletion(note, cards, context),
  });
}
