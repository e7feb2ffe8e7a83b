import { parseId, type NoteId } from '@/lib/domain/ids';
import {
  deleteNotes,
  flagCards,
  moveNotes,
  resetCards,
  suspendCards,
  tagNotes,
} from '@/lib/services/library/bulk-notes';
import type { ChangedNotes } from '@/lib/services/library/change-notes';
import { deleteDeck } from '@/lib/services/library/delete-deck';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from './factories';
import { fakeApp, type FakeApp } from './fake-app';

/** The ids of the notes of `libraryOf`. */
export function noteIdsOf(count: number): readonly NoteId[] {
  return Array.from({ length: count }, (_none, at) =>
    parseId<NoteId>(`n${String(at).padStart(4, '0')}`),
  );
}

/** Tagged notes with a card each that was learned, in a deck with an empty one below it. */
export function libraryOf(count: number): Promise<FakeApp> {
  const ids = noteIdsOf(count);
  const schedule = {
    phase: 'review' as const,
    step: 0,
    reps: 3,
    lapses: 0,
    intervalDays: 4,
    dueAt: MONDAY_9AM,
  };
  return fakeApp({
    rows: {
      decks: [aDeck(), aDeck({ id: parseId('deck-2'), parentId: parseId('deck-1') })],
      noteTypes: [aNoteType()],
      notes: ids.map((id) => aNote({ id, tags: ['old'] })),
      cards: ids.map((noteId) => aCard({ noteId, schedule, head: parseId('entry-1') })),
    },
  });
}

type BulkChange = (app: FakeApp, noteIds: readonly NoteId[]) => Promise<ChangedNotes>;

/** Every change of many notes, by what a person would call it. */
export const BULK_CHANGES: readonly (readonly [string, BulkChange])[] = [
  ['delete', (app, noteIds) => deleteNotes(app, { noteIds })],
  ['move', (app, noteIds) => moveNotes(app, { noteIds, deckId: parseId('deck-2') })],
  ['tag', (app, noteIds) => tagNotes(app, { noteIds, add: ['new'], remove: ['old'] })],
  ['suspend', (app, noteIds) => suspendCards(app, { noteIds, isSuspended: true })],
  ['flag', (app, noteIds) => flagCards(app, { noteIds, flag: 3 })],
  ['reset', (app, noteIds) => resetCards(app, { noteIds })],
  ['delete the deck', (app) => deleteDeck(app, { deckId: parseId('deck-1') })],
];

/** Decks, notes and cards without what every write changes. */
export async function libraryPicture(
  app: FakeApp,
  without: readonly string[] = ['stamp'],
): Promise<unknown> {
  const db = await app.db();
  const rows = await Promise.all([db.getAll('decks'), db.getAll('notes'), db.getAll('cards')]);
  return JSON.parse(
    JSON.stringify(rows, (key, value: unknown) => (without.includes(key) ? undefined : value)),
  );
}
