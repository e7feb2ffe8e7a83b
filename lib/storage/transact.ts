import type { IDBPTransaction } from 'idb';
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

/** A transaction in which at least these stores can be read: what a helper asks for. */
export type Reads<Names extends Store> = Pick<ReadTx<Names>, 'objectStore'>;
/** A transaction in which at least these stores can be written. */
export type Writes<Names extends Store> = Pick<WriteTx<Names>, 'objectStore'>;

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
