import { nextStamp } from '@/lib/domain/document';
import type { DraftId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { isOpen } from './save-draft';

/** Takes a saved phrase back; one that became a card in the meantime stays. */
export async function undoSave(
  app: App,
  { draftId }: { draftId: DraftId },
): Promise<{ readonly kind: 'undone' | 'missing' }> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const kind = await transact(db, ['inbox'], async (tx) => {
    const draft = await tx.objectStore('inbox').get(draftId);
    if (draft === undefined || !isOpen(draft)) return 'missing';
    const stamp = nextStamp(app.now(), draft);
    await tx.objectStore('inbox').put({ ...draft, stamp, deviceId, deletedAt: app.now() });
    return 'undone';
  });
  if (kind === 'undone') app.publish(['inbox']);
  return { kind };
}
