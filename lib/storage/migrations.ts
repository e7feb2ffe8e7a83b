import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { MorselSchema, Store } from './schema';

type Upgrade = (
  db: IDBPDatabase<MorselSchema>,
  tx: IDBPTransaction<MorselSchema, Store[], 'versionchange'>,
) => void;

/** `MIGRATIONS[n]` upgrades version n to n + 1. Only database calls inside; frozen once released. */
export const MIGRATIONS: readonly Upgrade[] = [
  createVersion1,
  // Formulas and code as they were set: made anew wherever they are missing.
  (db) => void create(db, 'typeset'),
  // What cards learned elsewhere, many of them in one row.
  (db) => void create(db, 'packs'),
  // By day first: an answer reads the days to come over all decks. The next look through all fills them.
  (db) => {
    db.deleteObjectStore('dueDays');
    create(db, 'dueDays', ['day', 'deckId']);
  },
];

function createVersion1(db: IDBPDatabase<MorselSchema>): void {
  create(db, 'decks').createIndex('byParent', 'parentId');
  create(db, 'noteTypes');
  create(db, 'notes').createIndex('byTextKey', 'textKey');
  const cards = create(db, 'cards');
  cards.createIndex('byDeckDue', ['deckId', 'dueAt']);
  cards.createIndex('byDeckNew', ['deckId', 'newOrder']);
  create(db, 'histories', 'cardId');
  create(db, 'days', ['day', 'deckId']);
  create(db, 'dueDays', ['deckId', 'day']);
  create(db, 'lessons').createIndex('byDeck', 'deckId');
  create(db, 'lessonProgress', 'lessonId');
  create(db, 'objectives');
  create(db, 'goals');
  const sessions = create(db, 'sessions');
  sessions.createIndex('byDay', 'day');
  sessions.createIndex('byEndsAt', 'endsAt');
  create(db, 'checkIns').createIndex('byDay', 'day');
  create(db, 'media');
  create(db, 'inbox');
  create(db, 'journal', 'seq', true).createIndex('byAt', 'at');
  create(db, 'undos').createIndex('byAt', 'at');
  create(db, 'imports');
  create(db, 'meta', 'key');
}

function create<Name extends Store>(
  db: IDBPDatabase<MorselSchema>,
  name: Name,
  keyPath: string | string[] = 'id',
  autoIncrement = false,
) {
  return db.createObjectStore(name, { keyPath, autoIncrement });
}
