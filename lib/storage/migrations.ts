import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { MorselSchema, Store } from './schema';

type Upgrade = (
  db: IDBPDatabase<MorselSchema>,
  tx: IDBPTransaction<MorselSchema, Store[], 'versionchange'>,
) => void;

/** `MIGRATIONS[n]` upgrades version n to n + 1. Only database calls inside; frozen once released. */
export const MIGRATIONS: readonly Upgrade[] = [createVersion1];

function createVersion1(db: IDBPDatabase<MorselSchema>): void {
  db.createObjectStore('decks', { keyPath: 'id' }).createIndex('byParent', 'parentId');
  db.createObjectStore('noteTypes', { keyPath: 'id' });
  db.createObjectStore('notes', { keyPath: 'id' }).createIndex('byTextKey', 'textKey');
  const cards = db.createObjectStore('cards', { keyPath: 'id' });
  cards.createIndex('byDeckDue', ['deckId', 'dueAt']);
  cards.createIndex('byDeckNew', ['deckId', 'newOrder']);
  db.createObjectStore('histories', { keyPath: 'cardId' });
  db.createObjectStore('days', { keyPath: ['day', 'deckId'] });
  db.createObjectStore('dueDays', { keyPath: ['deckId', 'day'] });
  db.createObjectStore('lessons', { keyPath: 'id' }).createIndex('byDeck', 'deckId');
  db.createObjectStore('lessonProgress', { keyPath: 'lessonId' });
  db.createObjectStore('objectives', { keyPath: 'id' });
  db.createObjectStore('goals', { keyPath: 'id' });
  const sessions = db.createObjectStore('sessions', { keyPath: 'id' });
  sessions.createIndex('byDay', 'day');
  sessions.createIndex('byEndsAt', 'endsAt');
  db.createObjectStore('checkIns', { keyPath: 'id' }).createIndex('byDay', 'day');
  db.createObjectStore('media', { keyPath: 'id' });
  db.createObjectStore('inbox', { keyPath: 'id' });
  const journal = db.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true });
  journal.createIndex('byAt', 'at');
  db.createObjectStore('undos', { keyPath: 'id' }).createIndex('byAt', 'at');
  db.createObjectStore('imports', { keyPath: 'id' });
  db.createObjectStore('meta', { keyPath: 'key' });
}
