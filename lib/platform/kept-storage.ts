/** Whether the browser has promised not to clear this data when space runs short. */
export async function isStorageKept(): Promise<boolean> {
  return navigator.storage.persisted();
}

/** Asks the browser for that promise; it may decide by itself or ask the person. */
export async function keepStorage(): Promise<boolean> {
  return navigator.storage.persist();
}

/** Bytes that the browser still gives, roughly. */
export async function storageRoom(): Promise<number> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return Math.max(0, quota - usage);
}

/** Bytes that Morsel takes on this device, roughly. */
export async function storageBytes(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}
