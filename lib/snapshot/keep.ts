/** Where the contents of the next tabs lie. */
export const SNAPSHOT_KEY = 'morsel-snapshot';

/**
 * Keeps a text in a storage that may be full: then the snapshot makes room, as the database holds all
 * of it and lays it ready anew. False where that was not enough, either; never throws.
 */
export function keep(storage: Storage, key: string, text: string): boolean {
  if (canSet(storage, key, text)) return true;
  storage.removeItem(SNAPSHOT_KEY);
  return canSet(storage, key, text);
}

function canSet(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    // Full: the caller hears of it.
    return false;
  }
}
