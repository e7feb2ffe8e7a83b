import { openDB, type IDBPDatabase } from 'idb';
import { MIGRATIONS } from './migrations';
import type { MorselSchema } from './schema';

/** The one database; the person's safety copies live outside of all databases. */
const DATABASE_NAME = 'morsel';

export type Db = IDBPDatabase<MorselSchema>;

/** What the opener is told about other contexts; every context must let go when asked. */
export interface DbEvents {
  /** Another context wants a newer version; this connection is closed already. */
  readonly onOutdated: () => void;
  /** The browser closed it, as on a full disk: what comes next has to open it anew. */
  readonly onClosed?: () => void;
}

/** The stored data was written by a newer Morsel. */
export class NewerDatabaseError extends Error {
  constructor(cause: unknown) {
    super('Written by a newer Morsel: update it.', {
      cause,
    });
    this.name = 'NewerDatabaseError';
  }
}

/** Opens the database at the current version, upgrading step by step. Throws NewerDatabaseError. */
export async function openDatabase(events: DbEvents, name = DATABASE_NAME): Promise<Db> {
  try {
    const db = await openDB<MorselSchema>(name, MIGRATIONS.length, {
      upgrade(opening, oldVersion, _newVersion, tx) {
        for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(opening, tx);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        events.onOutdated();
      },
      terminated: () => events.onClosed?.(),
    });
    return db;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new NewerDatabaseError(error);
    }
    throw error;
  }
}
