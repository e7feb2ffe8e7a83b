import type { LibraryStore } from '@/lib/domain/merge/library-rows';
import type { BackupMedia } from '@/lib/interchange/backup/backup-format';
import type { RowSource } from '@/lib/interchange/backup/write-backup';
import type { Db } from '@/lib/storage/db';
import type { Pause } from './while-quiet';

const PORTION = 1000;

export interface SourceWatch {
  /** Awaited before each portion. */
  readonly pause?: Pause | undefined;
  /** Told how many rows were read; what it throws ends the reading. */
  readonly passed?: (count: number) => void;
}

/** The rows of every store, a portion per transaction, so that an answer never waits for long. */
export function librarySource(db: Db, { pause, passed }: SourceWatch = {}): RowSource {
  return async function* (store: LibraryStore) {
    for (let after: IDBValidKey | undefined; ;) {
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      await pause?.();
      const tx = db.transaction(store);
      const [keys, rows] = await Promise.all([
        tx.store.getAllKeys(range, PORTION),
        tx.store.getAll(range, PORTION),
      ]);
      if (rows.length > 0) yield rows;
      passed?.(rows.length);
      after = keys.at(-1);
      if (rows.length < PORTION || after === undefined) return;
    }
  };
}

/** Media one by one: each may be large. */
export async function* mediaSource(
  db: Db,
  { passed }: Pick<SourceWatch, 'passed'> = {},
): AsyncIterable<BackupMedia> {
  for (const id of await db.getAllKeys('media')) {
    const row = await db.get('media', id);
    if (row) yield row;
    passed?.(1);
  }
}
