import { parseId, type EntryId, type UndoId } from '@/lib/domain/ids';
import { DAY } from '@/lib/domain/time/duration';
import type { App } from '@/lib/services/app';
import { moveDue } from '@/lib/services/review/move-due';
import type { Key, Row, Store } from '@/lib/storage/schema';
import type { Writes } from '@/lib/storage/transact';
import { cardOf, writtenFields } from './written-fields';

/** How long a change can be taken back. */
export const UNDO_KEPT_MS = 30 * DAY;

/** One row as it shall be; without `next` the row is removed. */
export interface Change {
  readonly store: Store;
  readonly key: Key;
  readonly next?: Row | undefined;
}

/** These rows gone. */
export function removals(store: Store, keys: readonly Key[]): readonly Change[] {
  return keys.map((key) => ({ store, key }));
}

export interface UndoableChanges {
  /** What the person did, in their language: "Deleted 3 notes". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** A bulk change in several transactions: its id. The first that writes anything bears it. */
  readonly partOf?: UndoId;
}

/**
 * Writes `changes` and remembers the rows as they were, in the caller's transaction.
 * - The transaction must cover every changed store and `undos`; `dueDays` too where cards change
 *   that are due some day.
 * - Returns the id to give to `undoChange`; with `partOf` that is the same id again.
 */
export async function writeWithUndo(
  tx: Writes<'undos'>,
  app: App,
  { label, changes, partOf }: UndoableChanges,
): Promise<UndoId> {
  // Which other stores it covers follows from the changes.
  const open = tx as Writes<Store>;
  const undoId = partOf ?? app.newId<UndoId>();
  const isLater = partOf && (await tx.objectStore('undos').getKey(partOf)) !== undefined;
  const rowId = isLater ? `${partOf}/${app.newId<UndoId>()}` : undoId;
  const before = await Promise.all(
    changes.map(({ store, key }) => open.objectStore(store).get(key)),
  );
  const images = changes.map(({ store, key, next }, at) => ({
    store,
    key,
    ...(before[at] !== undefined && { before: before[at] }),
    ...markOf(next),
    ...(next !== undefined && 'stamp' in next && { wrote: writtenFields(before[at], next) }),
  }));
  const moves = changes.map(({ next }, at) => ({
    before: cardOf(before[at]),
    after: cardOf(next),
  }));
  const now = app.now();
  await Promise.all([
    moveDue(open, moves),
    ...changes.map(async ({ store, key, next }) => {
      const rows = open.objectStore(store);
      await (next === undefined ? rows.delete(key) : rows.put(next));
    }),
    tx.objectStore('undos').put({
      id: parseId<UndoId>(rowId),
      label,
      at: now,
      expiresAt: now + UNDO_KEPT_MS,
      images,
    }),
  ]);
  return undoId;
}

/** What tells later whether a row is still the one that was written. */
export function markOf(row: Row | undefined): { stamp?: number; head?: EntryId } {
  if (row === undefined) return {};
  if ('entries' in row) return { stamp: row.entries.length };
  if (!('stamp' in row)) return {};
  const head = cardOf(row)?.head;
  return { stamp: row.stamp, ...(head !== undefined && { head }) };
}
