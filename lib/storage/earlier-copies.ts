import { deleteDB, openDB } from 'idb';

/** Where safety copies lay at first: beside the database that they protect, and lost with it. */
const NAME = 'morsel-safety';

/** A copy as it was kept there. */
export interface EarlierCopy {
  readonly id: string;
  readonly kind: 'before' | 'daily';
  readonly at: number;
  readonly cards: number;
  readonly notes: number;
  readonly bytes: Blob;
}

/** Gives every copy of the earlier place to `keep`, and takes the place away once all are kept. */
export async function moveEarlierCopies(keep: (copy: EarlierCopy) => Promise<void>): Promise<void> {
  if (!(await indexedDB.databases()).some(({ name }) => name === NAME)) return;
  const db = await openDB(NAME);
  const copies = db.objectStoreNames.contains('copies') ? await db.getAll('copies') : [];
  db.close();
  for (const copy of copies) await keep(copy as EarlierCopy);
  await deleteDB(NAME);
}
