import type { App } from '@/lib/services/app';
import { partsOf } from '@/lib/services/undo/undo-change';
import { loadUnfinished, loadPartKeys } from '@/lib/services/undo/unfinished';
import { NOTES_AT_ONCE } from './change-notes';

/** About how many notes changes of many, or undos of them, have still to do; whoever does them. */
export async function countUnfinished(app: App): Promise<number> {
  const db = await app.db();
  const parts = await Promise.all(
    (await loadUnfinished(app)).map(async ({ undoId, isUndone }) =>
      isUndone ? db.count('undos', partsOf(undoId)) : (await loadPartKeys(app, undoId)).length,
    ),
  );
  return parts.reduce((sum, count) => sum + count, 0) * NOTES_AT_ONCE;
}
