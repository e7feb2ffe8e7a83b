import type { UndoId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';

export interface UndoableChange {
  readonly undoId: UndoId;
  readonly label: string;
  readonly at: EpochMs;
  readonly expiresAt: EpochMs;
}

/** What can still be taken back, newest first. Parts of one bulk change are one line. */
export async function loadUndos(
  app: App,
  { limit }: { limit: number },
): Promise<readonly UndoableChange[]> {
  const db = await app.db();
  const found: UndoableChange[] = [];
  let cursor = await db.transaction('undos').store.index('byAt').openCursor(null, 'prev');
  while (cursor !== null && found.length < limit) {
    const { id, label, at, expiresAt } = cursor.value;
    if (expiresAt > app.now() && !id.includes('/')) {
      found.push({ undoId: id, label, at, expiresAt });
    }
    cursor = await cursor.continue();
  }
  return found;
}
