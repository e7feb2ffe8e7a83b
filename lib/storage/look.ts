import { DATABASE_NAME } from './name';

/**
 * The main database for one look, without the code that the app opens it with: the new tab's first
 * frame has a budget of bytes. Rejects where there is none yet; changes nothing about it. Close it.
 */
export function openForLook(): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const opening = indexedDB.open(DATABASE_NAME);
  // It asks to be made: that is the app's business.
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  opening.addEventListener('error', () => reject(opening.error ?? new Error('No database.')));
  opening.addEventListener('success', () => {
    const db = opening.result;
    db.addEventListener('versionchange', () => db.close());
    resolve(db);
  });
  return promise;
}

/** The result of one request. */
export function resultOf<Result>(request: IDBRequest): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  request.addEventListener('success', () => resolve(request.result as Result));
  request.addEventListener('error', () => reject(request.error ?? new Error('Not read.')));
  return promise;
}
