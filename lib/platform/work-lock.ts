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

/**
 * Runs `work` once no other page does what has this name, and says whether somebody had to be waited
 * for. Rejects where the signal ends the waiting.
 */
export async function inTurn<Result>(
  name: string,
  signal: AbortSignal | undefined,
  work: (hasWaited: boolean) => Promise<Result>,
): Promise<Result> {
  const lock = `morsel-turn-${name}`;
  const atOnce = await navigator.locks.request(lock, { ifAvailable: true }, async (free) =>
    free === null ? undefined : { result: await work(false) },
  );
  if (atOnce !== undefined) return atOnce.result;
  const options = signal === undefined ? {} : { signal };
  const result: Result = await navigator.locks.request(lock, options, () => work(true));
  return result;
}

/** Whether a living page does work of this kind now. */
export async function isAnyHeld(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name?.startsWith(PREFIX));
}
