import { createNote } from '@/lib/services/notes/create-note';
import { deleteNotes, moveNotes, suspendCards, tagNotes } from './bulk-notes';
import { createDeck, editDeck } from './change-decks';
import { deleteDeck } from './delete-deck';
import { editNote } from './edit-note';
import { loadDecks } from './load-decks';
import { findSameFront, loadNote } from './load-note';
import { loadCardStatePage, loadNotePage } from './load-pages';
import { resetCards } from './reset-cards';
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
