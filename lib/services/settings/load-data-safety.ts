import type { EpochMs } from '@/lib/domain/time/instant';
import { isStorageKept, keepStorage, storageBytes } from '@/lib/platform/kept-storage';
import type { App } from '@/lib/services/app';
import { loadLastBackup } from '@/lib/services/transfer/save-exported';
import { countUncopiedMedia } from '@/lib/services/transfer/safety-media';

export interface DataSafety {
  /** The browser will not clear the data by itself. */
  readonly isKept: boolean;
  readonly bytes: number;
  readonly lastBackupAt?: EpochMs;
  /** Pictures and sounds without a safety copy, because space is short. */
  readonly uncopiedMedia: number;
}

/** How safe the data is on this device. */
export async function loadDataSafety(app: App): Promise<DataSafety> {
  const [isKept, bytes, lastBackupAt, uncopiedMedia] = await Promise.all([
    isStorageKept(),
    storageBytes(),
    loadLastBackup(app),
    countUncopiedMedia(app),
  ]);
  return { isKept, bytes, uncopiedMedia, ...(lastBackupAt !== undefined && { lastBackupAt }) };
}

/** Asks the browser never to clear the data by itself; says whether it agreed. */
export function keepData(_app: App): Promise<boolean> {
  return keepStorage();
}
