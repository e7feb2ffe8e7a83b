import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import type { DeckId, NoteId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import { tn } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { asTombstone } from '@/lib/services/undo/as-tombstone';
import type { Change } from '@/lib/services/undo/write-with-undo';
import { changeNotes, type ChangedNotes, type ChangeMark } from './change-notes';

export interface NoteSelection {
  readonly noteIds: readonly NoteId[];
}

/** Deletes notes with their cards. Their histories stay, so that an undo brings back everything. */
export function deleteNotes(app: App, { noteIds }: NoteSelection): Promise<ChangedNotes> {
  return changeNotes(app, {
    noteIds,
    label: tn('libraryUndoDeleted', noteIds.length),
    change: async ({ note, cards }, context) => deletion(note, cards, context),
  });
}

/** The rows of a note and its cards as deleted. */
export function deletion(note: Note, cards: readonly Card[], mark: ChangeMark): Change[] {
  return [
    noteChange(asTombstone(note, mark.now), mark),
    ...cards.map((card) => cardChange({ ...card, deletedAt: mark.now }, mark)),
  ];
}

/** Moves notes and all their cards to another deck; to one that is gone, nothing moves. */
export function moveNotes(
  app: App,
  { noteIds, deckId }: NoteSelection & { readonly deckId: DeckId },
): Promise<ChangedNotes> {
  return changeNotes(app, {
    noteIds,
    label: tn('libraryUndoMoved', noteIds.length),
    change: async ({ note, cards }, context) => {
      const target = await context.tx.objectStore('decks').get(deckId);
      if (target === undefined || target.deletedAt !== undefined) return [];
      return [
        ...(note.deckId === deckId ? [] : [noteChange({ ...note, deckId }, context)]),
        ...cards
          .filter((card) => card.deckId !== deckId)
          .map((card) => cardChange({ ...card, deckId }, context)),
      ];
    },
  });
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
  return changeNotes(app, {
    noteIds,
    label: tn('libraryUndoTagged', noteIds.length),
    change: async ({ note }, context) => {
      const kept = note.tags.filter((tag) => !remove.includes(tag));
      const tags = [...new Set([...kept, ...add])];
      const isSame =
        tags.length === note.tags.length && tags.every((tag) => note.tags.includes(tag));
      return isSame ? [] : [noteChange({ ...note, tags }, context)];
    },
  });
}

/** Takes all cards of the notes out of the queue, or puts them back. */
export function suspendCards(
  app: App,
  { noteIds, isSuspended }: NoteSelection & { readonly isSuspended: boolean },
): Promise<ChangedNotes> {
  const count = noteIds.length;
  return changeNotes(app, {
    noteIds,
    label: isSuspended ? tn('libraryUndoSuspended', count) : tn('libraryUndoResumed', count),
    change: async ({ cards }, context) =>
      cards
        .filter((card) => (card.suspendedAt !== undefined) !== isSuspended)
        .map(({ suspendedAt: _before, ...card }) =>
          cardChange({ ...card, ...(isSuspended && { suspendedAt: context.now }) }, context),
        ),
  });
}

/** A note's row with a new stamp. */
export function noteChange(note: Note, { now, deviceId }: ChangeMark): Change {
  return {
    store: 'notes',
    key: note.id,
    next: { ...note, stamp: nextStamp(now, note), deviceId },
  };
}

/** A card's row with a new stamp and its index keys as its state wants them. */
export function cardChange(card: Card, { now, deviceId }: ChangeMark): Change {
  const next = withIndexKeys({ ...card, stamp: nextStamp(now, card), deviceId });
  return { store: 'cards', key: card.id, next };
}
