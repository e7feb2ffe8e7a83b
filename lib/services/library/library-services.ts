import { createNote } from '@/lib/services/notes/create-note';
import { deleteNotes, moveNotes, resetCards, suspendCards, tagNotes } from './bulk-notes';
import { createDeck, editDeck } from './change-decks';
import { deleteDeck } from './delete-deck';
import { editNote } from './edit-note';
import { loadDecks } from './load-decks';
import { finishChanges } from './finish-changes';
import { findSameFront, loadNote } from './load-note';
import { loadCardStatePage, loadNotePage } from './load-pages';
import { searchNotes } from './search-notes';

/** Decks and notes: list, search, write, change in bulk. Every change can be undone. */
export const libraryServices = {
  createDeck,
  createNote,
  deleteDeck,
  deleteNotes,
  editDeck,
  editNote,
  findSameFront,
  finishChanges,
  loadCardStatePage,
  loadDecks,
  loadNote,
  loadNotePage,
  moveNotes,
  resetCards,
  searchNotes,
  suspendCards,
  tagNotes,
};
