import type { IDBPIndex, IDBPObjectStore, IDBPTransaction, IndexNames } from 'idb';
import type { Db } from './db';
import type { MorselSchema, Store } from './schema';

export type ReadTx<Names extends Store = Store> = IDBPTransaction<
  MorselSchema,
  Names[],
  'readonly' | 'readwrite'
>;
export type WriteTx<Names extends Store = Store> = IDBPTransaction<
  MorselSchema,
  Names[],
  'readwrite'
>;

/** What reading code asks of a transaction: that at least these stores are in it. */
export interface Reads<Names extends Store> {
  objectStore<Name extends Names>(name: Name): ReadStore<Name>;
}
/** What writing code asks of a transaction. */
export interface Writes<Names extends Store> {
  objectStore<Name extends Names>(name: Name): WriteStore<Name>;
}

/** The calls of a store that do not depend on which other stores its transaction holds. */
type ReadStore<Name extends Store> = Pick<
  IDBPObjectStore<MorselSchema, [Name], Name, 'readonly' | 'readwrite'>,
  'get' | 'getAll' | 'getAllKeys' | 'getKey' | 'count'
> &
  Walks<Name> & {
    index<Index extends IndexNames<MorselSchema, Name>>(name: Index): ReadIndex<Name, Index>;
  };

type ReadIndex<Name extends Store, Index extends IndexNames<MorselSchema, Name>> = Pick<
  IDBPIndex<MorselSchema, [Name], Name, Index, 'readonly' | 'readwrite'>,
  'get' | 'getAll' | 'getAllKeys' | 'getKey' | 'count'
> &
  Walks<Name>;

/** Cursors that name no other store: those of the library carry the stores of their transaction. */
interface Walks<Name extends Store> {
  openCursor(
    query?: IDBKeyRange | null,
    direction?: IDBCursorDirection,
  ): Promise<ReadCursor<Name> | null>;
  openKeyCursor(
    query?: IDBKeyRange | null,
    direction?: IDBCursorDirection,
  ): Promise<Pick<ReadCursor<Name>, 'primaryKey'> | null>;
}

interface ReadCursor<Name extends Store> {
  readonly primaryKey: MorselSchema[Name]['key'];
  readonly value: MorselSchema[Name]['value'];
  continue<Cursor>(this: Cursor): Promise<Cursor | null>;
}

type WriteStore<Name extends Store> = ReadStore<Name> &
  Pick<IDBPObjectStore<MorselSchema, [Name], Name, 'readwrite'>, 'put' | 'add' | 'delete'>;

/**
 * Runs `work` in one transaction and returns its result once everything is stored.
 * - `work` may await database calls only; anything else would end the transaction.
 * - If `work` throws, nothing of it is stored and the error comes out.
 * - `strict` waits until the bytes left the process (1–3 ms); use it for what a person did.
 */
export async function transact<Names extends Store, Result>(
  db: Db,
  stores: readonly Names[],
  work: (tx: WriteTx<Names>) => Promise<Result>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<Result> {
  const tx = db.transaction([...stores], 'readwrite', { durability });
  // A put that fails rejects both its own promise and `done`; one of the two is enough to hear of it.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abortQuietly(tx);
    throw error;
  }
}

/** Runs `read` in one read-only transaction: one consistent picture. */
export async function readIn<Names extends Store, Result>(
  db: Db,
  stores: readonly Names[],
  read: (tx: IDBPTransaction<MorselSchema, Names[], 'readonly'>) => Promise<Result>,
): Promise<Result> {
  return read(db.transaction([...stores], 'readonly'));
}

function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // Already over: the error that brought us here ended it.
  }
}
