/** The file is no database, or not as it was written: nothing of it is used. */
export class BrokenDatabaseError extends Error {
  override readonly name = 'BrokenDatabaseError';
}

/** The database says that it is larger than what it came in can hold; nothing of it was unpacked. */
export class LargeDatabaseError extends Error {
  override readonly name = 'LargeDatabaseError';
}
