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

/** The imports that some living page is writing right now. */
export async function loadHeldImports(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map((lock) => lock.name?.slice(PREFIX.length) ?? ''));
}
