/**
 * What a browser says where a text is more than it can hold in one piece or nests deeper than it can
 * follow. Its other range errors are mistakes of ours and say nothing of the file.
 * - Chromium: RangeError
 * - Firefox: InternalError
 */
const LIMITS_OF_ENGINES =
  /^(?:Maximum call stack size exceeded|Invalid string length|Array buffer allocation failed|(?:Map|Set) maximum size exceeded|too much recursion|allocation size overflow)/;

/** Whether reading ended at a limit of the browser, and not of ours. */
export function isEngineLimit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isKind = error instanceof RangeError || error.name === 'InternalError';
  return isKind && LIMITS_OF_ENGINES.test(error.message);
}
