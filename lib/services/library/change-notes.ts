import type { DeviceId, NoteId, UndoId } from '@/lib/domain/ids';
import { whileHeld } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { takeBack } from '@/lib/services/undo/undo-in-parts';
import { loadPartKeys, partKey } from '@/lib/services/undo/unfinished';
import { writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { transact, type Reads, type Writes } from '@/lib/storage/transact';
import { changesOf, type BulkAction, type ChangeContext, type NoteAndCards } from './bulk-action';

export type ChangedNotes =
  | {
      readonly kind: 'changed';
      /** Notes that changed. */
      readonly count: number;
      readonly undoId: UndoId;
    }
  | { readonly kind: 'nothing' };

export interface BulkPlan {
  readonly noteIds: readonly NoteId[];
  readonly action: BulkAction;
  /** Rows to write before the notes, in one transaction with the first of them. */
  readonly changes?: readonly Change[];
}

export interface BulkChange {
  readonly label: string;
  /** Asked in the first transaction. */
  readonly plan: (context: ChangeContext) => Promise<BulkPlan>;
}

/** What one transaction does; stored until it is done. */
export interface ChangePart extends BulkPlan {
  readonly undoId: UndoId;
  readonly label: string;
}

const WRITTEN = ['decks', 'notes', 'cards', 'histories', 'dueDays', 'undos', 'meta'] as const;
const STORES = [...WRITTEN, 'packs'] as const;
type ChangeTx = Writes<(typeof STORES)[number]>;

/** Notes of one transaction: with their cards and histories well under 1,000 rows. */
export const NOTES_AT_ONCE = 250;

/**
 * Changes many notes; one undo takes all of it back.
 * - Each transaction holds at most 1,000 rows, so that answering goes on meanwhile.
 * - All or nothing for the person: with the first transaction the others are noted down. What a page
 *   that dies leaves undone `finishChanges` does; where one fails, those before are taken back.
 */
export async function changeNotes(app: App, { label, plan }: BulkChange): Promise<ChangedNotes> {
  const undoId = app.newId<UndoId>();
  return whileHeld(undoId, async () => {
    try {
      const first = await write(app, async (tx, context) => {
        const { noteIds, ...all } = await plan(context);
        await noteDown(tx, { ...all, noteIds, undoId, label });
        return writePart(tx, app, context, {
          ...all,
          noteIds: noteIds.slice(0, NOTES_AT_ONCE),
          undoId,
          label,
        });
      });
      const rest = await writeParts(app, undoId);
      const count = first.count + rest.count;
      if (!first.hasChanged && !rest.hasChanged) return { kind: 'nothing' };
      await dropShortlist(app);
      app.publish(WRITTEN);
      return { kind: 'changed', count, undoId };
    } catch (error) {
      await takeBack(app, undoId).catch((again) => app.report(again, 'change of many notes'));
      throw error;
    }
  });
}

/** Does what is left of a change whose page died. */
export async function finishParts(app: App, undoId: UndoId): Promise<void> {
  const { hasChanged } = await writeParts(app, undoId);
  if (!hasChanged) return;
  await dropShortlist(app);
  app.publish(WRITTEN);
}

async function writeParts(app: App, undoId: UndoId): Promise<Written> {
  const sum = { count: 0, hasChanged: false };
  for (const key of await loadPartKeys(app, undoId)) {
    const done = await write(app, async (tx, context) => {
      const row = await tx.objectStore('meta').get(key);
      // It is being taken back by now.
      if (row === undefined) return { count: 0, hasChanged: false };
      await tx.objectStore('meta').delete(key);
      return writePart(tx, app, context, row.value as ChangePart);
    });
    sum.count += done.count;
    sum.hasChanged ||= done.hasChanged;
  }
  return sum;
}

/** Puts down every part but the first. */
async function noteDown(
  tx: Writes<'meta'>,
  { changes: _first, noteIds, ...part }: ChangePart,
): Promise<void> {
  const meta = tx.objectStore('meta');
  const puts = [];
  for (let from = NOTES_AT_ONCE; from < noteIds.length; from += NOTES_AT_ONCE) {
    const value: ChangePart = { ...part, noteIds: noteIds.slice(from, from + NOTES_AT_ONCE) };
    puts.push(meta.put({ key: partKey(part.undoId, from), value }));
  }
  await Promise.all(puts);
}

interface Written {
  /** Notes that changed. */
  readonly count: number;
  readonly hasChanged: boolean;
}

async function writePart(
  tx: ChangeTx,
  app: App,
  context: ChangeContext,
  { undoId, label, noteIds, action, changes: besides = [] }: ChangePart,
): Promise<Written> {
  const found = await Promise.all(noteIds.map((noteId) => loadNoteAndCards(tx, noteId)));
  const lists = await Promise.all(
    found.map(async (one) => (one === undefined ? [] : changesOf(action, one, context))),
  );
  const changes = [...besides, ...lists.flat()];
  if (changes.length === 0) return { count: 0, hasChanged: false };
  await writeWithUndo(tx, app, { label, changes, partOf: undoId });
  return { count: lists.filter((list) => list.length > 0).length, hasChanged: true };
}

/** One transaction of a change. */
async function write(
  app: App,
  work: (tx: ChangeTx, context: ChangeContext) => Promise<Written>,
): Promise<Written> {
  const deviceId: DeviceId = await app.deviceId();
  return transact(await app.db(), STORES, (tx) =>
    work(tx, { tx, now: app.now(), deviceId, newId: app.newId }),
  );
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
