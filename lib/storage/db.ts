import { openDB, type IDBPDatabase } from 'idb';
import { MIGRATIONS } from './migrations';
import type { MorselSchema } from './schema';

/** The one database; the person's safety copies live outside of all databases. */
const DATABASE_NAME = 'morsel';

export type Db = IDBPDatabase<MorselSchema>;

/** The stored data was written by a newer Morsel. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor(cause: unknown) {
    super('Newer data: update Morsel.', { cause });
  }
}

/**
 * Opens the database at the current version, upgrading step by step. Throws NewerDatabaseError.
 * - `onClosed`: the connection is gone, what comes next has to open another. The browser ends it, as on a
 *   full disk, or it is let go for another context that wants a newer version.
 * - `onOutdated`: it was the latter.
 */
export async function openDatabase(onClosed: () => void, onOutdated?: () => void): Promise<Db> {
  try {
    return await openDB<MorselSchema>(DATABASE_NAME, MIGRATIONS.length, {
      upgrade(opening, oldVersion, _newVersion, tx) {
        for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(opening, tx);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onClosed();
        onOutdated?.();
      },
      terminated: onClosed,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'VersionError') {
      throw new NewerDatabaseError(error);
    }
    throw error;
  }
}
