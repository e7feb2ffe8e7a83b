import type { ImportId } from '@/lib/domain/ids';

const PREFIX = 'morsel-import-';

/** Runs `work` while holding the import's lock. The browser lets go of it when the page dies. */
export async function whileHeld<Result>(
  id: ImportId,
  work: () => Promise<Result>,
): Promise<Result> {
  const result: Result = await navigator.locks.request(PREFIX + id, work);
  return result;
}

/** Runs `work` while nobody writes this import; undefined, and nothing run, where a living page does. */
export async function whileDead<Result>(
  id: ImportId,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const result: Result | undefined = await navigator.locks.request(
    PREFIX + id,
    { ifAvailable: true },
    async (lock) => (lock === null ? undefined : work()),
  );
  return result;
}
