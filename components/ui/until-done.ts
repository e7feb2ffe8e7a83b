/** Between two tries: long enough to cost nothing, short enough that nobody waits long. */
const AGAIN_MS = 1000;

/**
 * Tries again and again what a page cannot do without, as reading while a browser that crashed still holds the
 * database. `onFailed` is told the first error alone; the others would be the same.
 */
export async function untilDone<T>(
  work: () => Promise<T>,
  onFailed: (error: unknown) => void = () => {},
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    onFailed(error);
  }
  await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  return untilDone(work);
}
