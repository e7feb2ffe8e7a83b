import { parseId, type UndoId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';

/**
 * What a change in several transactions has still to do, as rows of `meta`.
 * - `unfinished/<undoId>/<n>`: one part, put with the first and gone with its own transaction.
 * - `unfinished/<undoId>/undo`: all of it is being taken back instead.
 */
const PREFIX = 'unfinished/';
const UNDO = 'undo';

/** The key of one part. */
export function partKey(undoId: UndoId, part: number): string {
  return `${PREFIX}${undoId}/${String(part).padStart(8, '0')}`;
}

/** The key that says that a change is being taken back. */
export function undoKey(undoId: UndoId): string {
  return `${PREFIX}${undoId}/${UNDO}`;
}

/** Everything that is left to do of one change, or of all. */
export function unfinishedRange(undoId?: UndoId): IDBKeyRange {
  const prefix = undoId === undefined ? PREFIX : `${PREFIX}${undoId}/`;
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** The parts that are left of a change, in their order; none where it is being taken back. */
export async function loadPartKeys(app: App, undoId: UndoId): Promise<readonly string[]> {
  const keys = await (await app.db()).getAllKeys('meta', unfinishedRange(undoId));
  return keys.includes(undoKey(undoId)) ? [] : keys;
}

/** The changes of which something is left to do. */
export async function loadUnfinished(
  app: App,
): Promise<readonly { readonly undoId: UndoId; readonly isUndone: boolean }[]> {
  const keys = await (await app.db()).getAllKeys('meta', unfinishedRange());
  const found = new Map<UndoId, boolean>();
  for (const key of keys) {
    const [, undoId, rest] = key.split('/');
    if (undoId !== undefined) found.set(parseId<UndoId>(undoId), rest === UNDO);
  }
  return [...found].map(([undoId, isUndone]) => ({ undoId, isUndone }));
}
