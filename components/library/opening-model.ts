import type { DashboardApp } from '@/lib/app/dashboard-app';
import { takeKeptLibrary, type KeptLibrary } from '@/lib/app/kept-library';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';
import type { DeckLine } from './deck-actions-model';

/** What the library opens with. */
export interface Opening {
  readonly decks: readonly DeckLine[];
  readonly rows: readonly NoteRow[];
  readonly states: readonly CardState[];
  readonly kept?: KeptLibrary;
}

/**
 * Reads what the library opens with, while its code arrives: the notes that it showed last. Where that
 * is not known no note is shown before all are read: rows that others replace would be pressed in vain.
 * Undefined where it cannot be read: the model says so.
 */
export function loadOpening(app: DashboardApp): Promise<Opening | undefined> {
  const { services } = app;
  const kept = takeKeptLibrary(app, localStorage);
  const first = kept ? services.loadNoteRows(kept) : { rows: [], states: [] };
  return Promise.all([first, services.loadDecks()]).then(
    ([{ rows, states }, decks]) => ({ decks, rows, states, ...(kept && { kept }) }),
    // Reading it all comes next, and whoever asks for that hears why it fails.
    () => undefined,
  );
}
