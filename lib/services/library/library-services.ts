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
import { addNote } from './add-note';
import { createDeck, editDeck } from './change-decks';
import { deleteDeck } from './delete-deck';
import { editNote } from './edit-note';
import { loadDeckCost } from './load-deck-cost';
import { loadDecks } from './load-decks';
import { loadDecksToday } from './load-decks-today';
import { finishChanges } from './finish-changes';
import { findSameFront } from './find-same-front';
import { loadNote } from './load-note';
import { loadNoteAbout } from './load-note-about';
import { holdDraft, loadNoteDraft, saveNoteDraft, takeDraft } from './note-drafts';
import { loadNoteTypes } from './note-types';
import { formatFields, previewNote } from './preview-note';
import { loadCardStatePage, loadNotePage, loadNoteRows } from './load-pages';
import { searchNotes } from './search-notes';

/** Decks and notes: list, search, write, change in bulk. Every change can be undone. */
export const libraryServices = {
  countUnfinished,
  addNote,
  createDeck,
  createNote,
  deleteDeck,
  deleteNotes,
  editDeck,
  editNote,
  findSameFront,
  finishChanges,
  flagCards,
  formatFields,
  holdDraft,
  loadCardStatePage,
  loadDeckCost,
  loadDecks,
  loadDecksToday,
  loadNote,
  loadNoteAbout,
  loadNoteDraft,
  loadNotePage,
  loadNoteRows,
  loadNoteTypes,
  moveNotes,
  previewNote,
  resetCards,
  saveNoteDraft,
  searchNotes,
  suspendCards,
  tagNotes,
  takeDraft,
};
