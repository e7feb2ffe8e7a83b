import type { UndoId } from '@/lib/domain/ids';
import { whileHeld } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { partsOf, undoChange, type UndoneChange } from './undo-change';
import { undoKey, unfinishedRange } from './unfinished';

/**
 * Puts rows back as they were before a change, wholly: what is left to do of the change is let go,
 * and what a page that dies leaves to take back, the next one does.
 */
export async function undoInParts(app: App, { undoId }: { undoId: UndoId }): Promise<UndoneChange> {
  if (!(await beginUndo(app, undoId))) return { kind: 'missing' };
  return whileHeld(undoId, () => finishUndo(app, undoId));
}

/** Takes a change back that its own page could not finish, and still holds. */
export async function takeBack(app: App, undoId: UndoId): Promise<void> {
  if (await beginUndo(app, undoId)) await finishUndo(app, undoId);
}

/** From here on the change will be taken back, whoever does it. */
async function beginUndo(app: App, undoId: UndoId): Promise<boolean> {
  return transact(await app.db(), ['meta', 'undos'], async (tx) => {
    const [first, parts] = await Promise.all([
      tx.objectStore('undos').get(undoId),
      tx.objectStore('undos').getAllKeys(partsOf(undoId)),
      tx.objectStore('meta').delete(unfinishedRange(undoId)),
    ]);
    if (first === undefined || first.expiresAt <= app.now()) return false;
    if (parts.length > 1) await tx.objectStore('meta').put({ key: undoKey(undoId), value: true });
    return true;
  });
}

/** The rest of an undo that has begun, however long ago. */
export async function finishUndo(app: App, undoId: UndoId): Promise<UndoneChange> {
  const undone = await undoChange(app, { undoId, hasBegun: true });
  await (await app.db()).delete('meta', undoKey(undoId));
  return undone;
}
