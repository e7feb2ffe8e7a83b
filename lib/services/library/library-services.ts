import { createNote } from '@/lib/services/notes/create-note';
import {
  deleteNotes,
  flagCards,
  moveNotes,
  resetCards,
  suspendCards,
  tagNotes,
} from './bulk-notes';
import { countUnfinished } from './count-unfinished';
import { createDeck, editDeck } from './change-decks';
import { deleteDeck } from './delete-deck';
import { editNote } from './edit-note';
import { loadDecks } from './load-decks';
import { loadDecksToday } from './load-decks-today';
import { finishChanges } from './finish-changes';
import { findSameFront, loadNote } from './load-note';
import { loadCardStatePage, loadNotePage } from './load-pages';
import { searchNotes } from './search-notes';

/** Decks and notes: list, search, write, change in bulk. Every change can be undone. */
export const libraryServices = {
  countUnfinished,
  createDeck,
  createNote,
  deleteDeck,
  deleteNotes,
  editDeck,
  editNote,
  findSameFront,
  finishChanges,
  flagCards,
  loadCardStatePage,
  loadDecks,
  loadDecksToday,
  loadNote,
  loadNotePage,
  moveNotes,
  resetCards,
  searchNotes,
  suspendCards,
  tagNotes,
};
