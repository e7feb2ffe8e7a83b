import type { DashboardApp } from '@/lib/app/dashboard-app';
import { takeKeptLibrary, type KeptLibrary } from '@/lib/app/kept-library';
import type { NoteId } from '@/lib/domain/ids';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import type { DeckLine } from './deck-actions-model';

/** What the library opens with. */
export interface Opening {
  readonly decks: readonly DeckLine[];
  readonly rows: readonly NoteRow[];
  readonly states: readonly CardState[];
  /** Present where the rows are the first of all: the page after them. */
  readonly next?: NoteId;
  readonly kept?: KeptLibrary;
}

/** As many as a screen shows, so that they show at once. */
export const FIRST_PAGE = 40;

/**
 * Reads what the library opens with, while its code arrives: the notes that it showed last, or where
 * that is not known the first there are. Undefined where it cannot be read: the model says so.
 */
export function loadOpening(app: DashboardApp): Promise<Opening | undefined> {
  const { services } = app;
  const kept = takeKeptLibrary(app, localStorage);
  const first = kept ? services.loadNoteRows(kept) : services.loadNotePage({ limit: FIRST_PAGE });
  return Promise.all([first, services.loadDecks()]).then(
    ([page, decks]) => ({ decks, states: [], ...page, ...(kept && { kept }) }),
    // Reading it all comes next, and whoever asks for that hears why it fails.
    () => undefined,
  );
}
