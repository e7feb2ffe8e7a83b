/** The file is no database, or not as it was written: nothing of it is used. */
export class BrokenDatabaseError extends Error {
  override readonly name = 'BrokenDatabaseError';
}
