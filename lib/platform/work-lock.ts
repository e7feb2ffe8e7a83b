const PREFIX = 'morsel-work-';

/**
 * Runs `work` while holding the lock of an import or a change in several transactions. The browser
 * lets go of it when the page dies.
 */
export async function whileHeld<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  const result: Result = await navigator.locks.request(PREFIX + id, work);
  return result;
}

/** Runs `work` while nobody else does this; undefined, and nothing run, where a living page does. */
export async function whileDead<Result>(
  id: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const result: Result | undefined = await navigator.locks.request(
    PREFIX + id,
    { ifAvailable: true },
    async (lock) => (lock === null ? undefined : work()),
  );
  return result;
}

/** Whether a living page does work of this kind now. */
export async function isAnyHeld(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name?.startsWith(PREFIX));
}
