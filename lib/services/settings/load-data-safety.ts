import type { EpochMs } from '@/lib/domain/time/instant';
import { isStorageKept, keepStorage, storageBytes } from '@/lib/platform/kept-storage';
import type { App } from '@/lib/services/app';

export interface DataSafety {
  /** The browser will not clear the data by itself. */
  readonly isKept: boolean;
  readonly bytes: number;
  readonly lastBackupAt?: EpochMs;
}

/** Key of the row that a saved backup leaves in `meta`: its instant. */
export const LAST_BACKUP_KEY = 'lastBackupAt';

/** How safe the data is on this device. */
export async function loadDataSafety(app: App): Promise<DataSafety> {
  const db = await app.db();
  const [isKept, bytes, backup] = await Promise.all([
    isStorageKept(),
    storageBytes(),
    db.get('meta', LAST_BACKUP_KEY),
  ]);
  const at = backup?.value;
  return { isKept, bytes, ...(typeof at === 'number' && { lastBackupAt: at }) };
}

/** Asks the browser never to clear the data by itself; says whether it agreed. */
export function keepData(_app: App): Promise<boolean> {
  return keepStorage();
}
