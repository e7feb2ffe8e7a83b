import type { Card } from '@/lib/domain/card/card';
import type { EntryId, UndoId } from '@/lib/domain/ids';
import { DAY } from '@/lib/domain/time/duration';
import type { App } from '@/lib/services/app';
import { moveDue } from '@/lib/services/review/move-due';
import type { Store } from '@/lib/storage/schema';
import type { Writes, WriteTx } from '@/lib/storage/transact';

/** How long a change can be taken back. */
export const UNDO_KEPT_MS = 30 * DAY;

/** One row as it shall be; without `next` the row is removed. */
export interface Change {
  readonly store: Store;
  readonly key: IDBValidKey;
  readonly next?: unknown;
}

export interface UndoableChanges {
  /** What the person did, in their language: "Deleted 3 notes". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** A bulk change in several transactions: the id that the first of them returned. */
  readonly partOf?: UndoId;
}

/** A transaction over the changed stores and `undos`. */
export type UndoTx = Pick<WriteTx, 'mode' | 'objectStoreNames'>;

/**
 * Writes `changes` and remembers the rows as they were, in the caller's transaction.
 * - The transaction must cover every changed store and `undos`; `dueDays` too where cards change
 *   that are due some day.
 * - Returns the id to give to `undoChange`; with `partOf` that is the same id again.
 */
export async function writeWithUndo(
  tx: UndoTx,
  app: App,
  { label, changes, partOf }: UndoableChanges,
): Promise<UndoId> {
  const open = tx as WriteTx;
  const undoId = partOf ?? app.newId<UndoId>();
  const rowId = partOf === undefined ? undoId : `${partOf}/${app.newId<UndoId>()}`;
  const before = await Promise.all(
    changes.map(({ store, key }) => open.objectStore(store).get(key as never)),
  );
  const images = changes.map(({ store, key, next }, at) => ({
    store,
    key,
    ...(before[at] !== undefined && { before: before[at] }),
    ...markOf(next),
  }));
  const moves = changes.flatMap(({ store, next }, at) =>
    store === 'cards' ? { before: before[at] as Card, after: next as Card | undefined } : [],
  );
  const now = app.now();
  await Promise.all([
    moveDue(open as unknown as Writes<'dueDays'>, moves),
    ...changes.map(({ store, key, next }) =>
      next === undefined
        ? open.objectStore(store).delete(key as never)
        : open.objectStore(store).put(next as never),
    ),
    open.objectStore('undos').put({
      id: rowId as UndoId,
      label,
      at: now,
      expiresAt: now + UNDO_KEPT_MS,
      images,
    }),
  ]);
  return undoId;
}

/** What tells later whether a row is still the one that was written. */
export function markOf(row: unknown): { stamp?: number; head?: EntryId } {
  if (typeof row !== 'object' || row === null) return {};
  const { stamp, head, entries } = row as { stamp?: unknown; head?: EntryId; entries?: unknown };
  const mark = Array.isArray(entries) ? entries.length : stamp;
  return { ...(typeof mark === 'number' && { stamp: mark }), ...(head !== undefined && { head }) };
}
