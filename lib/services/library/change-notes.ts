import type { Card } from '@/lib/domain/card/card';
import type { DeviceId, NoteId, UndoId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { transact, type Reads } from '@/lib/storage/transact';

export type ChangedNotes =
  | {
      readonly kind: 'changed';
      /** Notes that changed. */
      readonly count: number;
      readonly undoId: UndoId;
    }
  | { readonly kind: 'nothing' };

export interface NoteAndCards {
  readonly note: Note;
  /** Live cards of the note. */
  readonly cards: readonly Card[];
}

/** When and where a row is changed. */
export interface ChangeMark {
  readonly now: EpochMs;
  readonly deviceId: DeviceId;
}

export interface ChangeContext extends ChangeMark {
  /** For reading what else a change needs; database calls only. */
  readonly tx: Reads<'decks' | 'notes' | 'histories'>;
}

/** Notes of one transaction: with their cards and histories well under 1,000 rows. */
const NOTES_AT_ONCE = 250;

export interface BulkChange {
  /** Absent where `first` finds them. */
  readonly noteIds?: readonly NoteId[];
  readonly label: string;
  /** Rows to write before the first notes, in one transaction with them, and the notes themselves. */
  readonly first?: (context: ChangeContext) => Promise<{
    readonly changes: readonly Change[];
    readonly noteIds: readonly NoteId[];
  }>;
  /** The rows that change for one note; none where it is so already. */
  readonly change: (one: NoteAndCards, context: ChangeContext) => Promise<readonly Change[]>;
}

/**
 * Changes many notes: each transaction holds at most 1,000 rows, so that answering goes on
 * meanwhile; one undo takes all of it back.
 */
export async function changeNotes(app: App, bulk: BulkChange): Promise<ChangedNotes> {
  const db = await app.db();
  const deviceId = await app.deviceId();
  let waiting = bulk.noteIds ?? [];
  let isFirst = true;
  let undoId: UndoId | undefined;
  let count = 0;
  do {
    const part = await transact(
      db,
      ['decks', 'notes', 'cards', 'histories', 'dueDays', 'undos'],
      async (tx) => {
        const context = { now: app.now(), deviceId, tx };
        const first = isFirst ? await bulk.first?.(context) : undefined;
        const noteIds = first?.noteIds ?? waiting;
        const now = noteIds.slice(0, NOTES_AT_ONCE);
        const found = await Promise.all(now.map((noteId) => loadNoteAndCards(tx, noteId)));
        const lists = await Promise.all(
          found.map(async (one) => (one === undefined ? [] : bulk.change(one, context))),
        );
        const changes = [...(first?.changes ?? []), ...lists.flat()];
        const rest = noteIds.slice(NOTES_AT_ONCE);
        if (changes.length === 0) return { rest, count: 0 };
        const written = await writeWithUndo(tx, app, {
          label: bulk.label,
          changes,
          ...(undoId !== undefined && { partOf: undoId }),
        });
        return { rest, count: lists.filter((list) => list.length > 0).length, undoId: written };
      },
    );
    undoId = part.undoId ?? undoId;
    count += part.count;
    waiting = part.rest;
    isFirst = false;
  } while (waiting.length > 0);
  if (undoId === undefined) return { kind: 'nothing' };
  await dropShortlist(app);
  app.publish(['decks', 'notes', 'cards', 'histories', 'dueDays', 'undos']);
  return { kind: 'changed', count, undoId };
}

async function loadNoteAndCards(
  tx: Reads<'notes' | 'cards'>,
  noteId: NoteId,
): Promise<NoteAndCards | undefined> {
  const [note, cards] = await Promise.all([
    tx.objectStore('notes').get(noteId),
    readCardsOfNote(tx, noteId),
  ]);
  if (note === undefined || note.deletedAt !== undefined) return undefined;
  return { note, cards: cards.filter((card) => card.deletedAt === undefined) };
}
