import { LIBRARY_STORES } from '@/lib/domain/merge/library-rows';
import { ZipTooLargeError } from '@/lib/interchange/archive/zip-writer';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
} from '@/lib/interchange/backup/backup-format';
import { writeJsonBackup, writeZipBackup } from '@/lib/interchange/backup/write-backup';
import { LIMITS } from '@/lib/interchange/limits';
import type { App } from '@/lib/services/app';
import type { Db } from '@/lib/storage/db';
import type { ExportedFile, ExportInput } from './export-input';
import { librarySource, mediaSource } from './library-source';

/** Everything a person has, as one file: plain JSON, or a zip where there are media. */
export async function exportBackup(
  app: App,
  { onProgress, signal }: Pick<ExportInput, 'onProgress' | 'signal'> = {},
): Promise<ExportedFile> {
  const db = await app.db();
  const [header, media, total] = await Promise.all([
    backupHeader(app),
    db.count('media'),
    countRows(db),
  ]);
  let done = 0;
  const passed = (count: number) => {
    signal?.throwIfAborted();
    done += count;
    onProgress?.({ done, total: total + media });
  };
  const rows = librarySource(db, { passed });
  const day = new Date(header.createdAt).toISOString().slice(0, 10);
  if (media === 0) {
    const file = await writeJsonBackup(header, rows);
    if (file.size <= LIMITS.fileBytes) return { kind: 'made', file, name: `morsel-${day}.json` };
    // More text than a page reads at once: packed store by store it comes back row by row.
    done = 0;
  }
  try {
    const file = await writeZipBackup(header, rows, mediaSource(db, { passed }));
    return { kind: 'made', file, name: `morsel-${day}.zip` };
  } catch (error) {
    if (error instanceof ZipTooLargeError) return { kind: 'tooLarge' };
    throw error;
  }
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

async function countRows(db: Db): Promise<number> {
  const counts = await Promise.all(
    [...LIBRARY_STORES, 'packs' as const].map((store) => db.count(store)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
