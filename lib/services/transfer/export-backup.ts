import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
} from '@/lib/interchange/backup/backup-format';
import { writeJsonBackup, writeZipBackup } from '@/lib/interchange/backup/write-backup';
import type { App } from '@/lib/services/app';
import { librarySource, mediaSource } from './library-source';

export interface ExportedFile {
  readonly file: Blob;
  readonly name: string;
}

/** Everything a person has, as one file: plain JSON, or a zip where there are media. */
export async function exportBackup(app: App): Promise<ExportedFile> {
  const db = await app.db();
  const header = await backupHeader(app);
  const day = new Date(header.createdAt).toISOString().slice(0, 10);
  if ((await db.count('media')) === 0) {
    const file = await writeJsonBackup(header, librarySource(db));
    return { file, name: `morsel-${day}.json` };
  }
  const file = await writeZipBackup(header, librarySource(db), mediaSource(db));
  return { file, name: `morsel-${day}.zip` };
}

/** The first line of a backup made now. */
export async function backupHeader(app: App): Promise<BackupHeader> {
  const [deviceId, settings] = await Promise.all([app.deviceId(), app.settings.load()]);
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: app.now(),
    deviceId,
    settings,
  };
}
