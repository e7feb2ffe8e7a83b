import { whileDead } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import { finishUndo } from '@/lib/services/undo/undo-in-parts';
import { loadUnfinished } from '@/lib/services/undo/unfinished';
import { finishParts } from './change-notes';

/**
 * Finishes changes of many notes whose page died between two of their transactions, and undos of
 * them; called by the worker and at page start. What a living page does is left to it.
 */
export async function finishChanges(app: App): Promise<void> {
  for (const { undoId, isUndone } of await loadUnfinished(app)) {
    await whileDead<unknown>(undoId, () => (isUndone ? finishUndo : finishParts)(app, undoId));
  }
}
